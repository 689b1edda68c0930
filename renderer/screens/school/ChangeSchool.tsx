import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SchoolRecord } from "../../../contract/school.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Choices } from "../../components/Choices.tsx";
import { FormSheet } from "../../components/FormSheet.tsx";
import { NameField } from "../../components/NewFields.tsx";
import { wrongName } from "../../components/wrongWords.ts";

/** The school's name, and whether this computer may serve its Wi-Fi. */
export function ChangeSchool({ school, onClose }: { readonly school: SchoolRecord; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const [name, setName] = useState(school.name);
  const [mayServe, setMayServe] = useState(school.mayServe);
  const change = useMutation(queries.school.change.mutationOptions({ onSuccess: onClose }));
  return (
    <FormSheet
      title={t("school.about.changeTitle")}
      save={t("school.save")}
      wrongs={{ name: wrongName(name) }}
      sending={change}
      onSave={() => change.mutate({ name, mayServe })}
      onClose={onClose}
    >
      {(wrongs) => (
        <>
          <NameField label={t("setUp.school.name")} value={name} onValue={setName} wrong={wrongs.name} />
          <Choices
            label={t("setUp.computer.serve")}
            chosen={mayServe ? "yes" : "no"}
            onChoose={(id) => setMayServe(id === "yes")}
            choices={[
              { id: "yes", words: t("setUp.computer.serveYes"), about: t("setUp.computer.serveYesAbout") },
              { id: "no", words: t("setUp.computer.serveNo"), about: t("setUp.computer.serveNoAbout") },
            ]}
          />
        </>
      )}
    </FormSheet>
  );
}
