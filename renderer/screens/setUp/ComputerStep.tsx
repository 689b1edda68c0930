import { useTranslation } from "react-i18next";
import { Choices } from "../../components/Choices.tsx";
import { teacherOf } from "./setUpDraft.ts";
import type { StepProps } from "./stepProps.ts";

/** Whether this computer may serve the Wi-Fi, and what becomes of what was read and asked on it before. */
export function ComputerStep({ draft, change, hasBefore }: StepProps & { readonly hasBefore: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Choices
        label={t("setUp.computer.serve")}
        chosen={draft.mayServe ? "yes" : "no"}
        onChoose={(id) => change({ mayServe: id === "yes" })}
        choices={[
          { id: "yes", words: t("setUp.computer.serveYes"), about: t("setUp.computer.serveYesAbout") },
          { id: "no", words: t("setUp.computer.serveNo"), about: t("setUp.computer.serveNoAbout") },
        ]}
      />
      {hasBefore && (
        <Choices
          label={t("setUp.computer.before")}
          chosen={draft.before}
          onChoose={(before) => change({ before })}
          choices={[
            {
              id: "keep",
              words: t("setUp.computer.keep"),
              about: t("setUp.computer.keepAbout", { name: teacherOf(draft).name.trim() }),
            },
            { id: "delete", words: t("setUp.computer.delete"), about: t("setUp.computer.deleteAbout") },
          ]}
        />
      )}
    </>
  );
}
