import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { hasEnded } from "../../../contract/hasEnded.ts";
import type { ImportJob } from "../../../contract/imports.ts";
import { inLanguage } from "../../../contract/languages.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";

/** What one can do with an import as it stands: pause it, go on, take it off the list. */
export function ImportActions({ job }: { readonly job: ImportJob }) {
  const { t, i18n } = useTranslation();
  const { queries } = useEngine();
  const cancel = useMutation(queries.imports.cancel.mutationOptions());
  const resume = useMutation(queries.imports.resume.mutationOptions());
  const forget = useMutation(queries.imports.forget.mutationOptions());
  const { importId, status } = job;
  const title = inLanguage(job.title, i18n.language).text;
  if (!hasEnded(status)) {
    return (
      <Button
        aria-label={`${t("imports.pause")}: ${title}`}
        isDisabled={cancel.isPending}
        onPress={() => cancel.mutate({ importId })}
      >
        <Icon name="pause" size={20} />
        {t("imports.pause")}
      </Button>
    );
  }
  const isDone = status.kind === "done";
  const forgetWords = t(status.kind === "stopped" ? "imports.discard" : "imports.forget");
  return (
    <>
      {!isDone && (
        <Button aria-label={`${t("imports.goOn")}: ${title}`} onPress={() => resume.mutate({ importId })}>
          <Icon name="again" size={20} />
          {t("imports.goOn")}
        </Button>
      )}
      <Button look="bare" aria-label={`${forgetWords}: ${title}`} onPress={() => forget.mutate({ importId })}>
        {forgetWords}
      </Button>
    </>
  );
}
