import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { uiLanguages } from "../../../contract/languages.ts";
import { saveText } from "../../api/capabilities.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Button } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Icon } from "../../components/Icon.tsx";

/** Everybody as a file: for a spreadsheet, or for Kolibri. */
export function SaveRoster() {
  const { t, i18n } = useTranslation();
  const { queries } = useEngine();
  const language = uiLanguages.find((each) => each === i18n.language) ?? "en";
  const write = useMutation(
    queries.roster.export.mutationOptions({
      onSuccess: ({ text }, { format }) =>
        saveText(format === "kolibri" ? "Kolibri.csv" : `${t("roster.fileName")}.csv`, text),
    }),
  );
  return (
    <>
      <Button isDisabled={write.isPending} onPress={() => write.mutate({ format: "simple", language })}>
        <Icon name="save" size={20} />
        {t("roster.save")}
      </Button>
      <Button look="bare" isDisabled={write.isPending} onPress={() => write.mutate({ format: "kolibri", language })}>
        {t("roster.saveKolibri")}
      </Button>
      {write.error && <FaultNote thrown={write.error} />}
    </>
  );
}
