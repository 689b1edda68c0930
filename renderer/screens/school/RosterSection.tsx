import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RosterReading } from "../../../contract/roster.ts";
import type { FileSource } from "../../../contract/values.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { sendFile } from "../../api/sendFile.ts";
import { Button } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { formatList } from "../../i18n/format.ts";
import { ChooseRoster, type RosterFile } from "./ChooseRoster.tsx";
import { RosterSheet } from "./RosterSheet.tsx";
import { SaveRoster } from "./SaveRoster.tsx";
import styles from "./School.module.css";

/** A file that was read: what it would change, and how to take it over. */
interface ReadRoster {
  readonly name: string;
  readonly source: FileSource;
  readonly reading: RosterReading;
}

/** Many people at once from a file, and everybody as a file. */
export function RosterSection() {
  const { t, i18n } = useTranslation();
  const { connection, queries } = useEngine();
  const check = useMutation({
    mutationFn: async (file: RosterFile): Promise<ReadRoster> => {
      const source = await sourceOf(file);
      return { name: file.name, source, reading: await connection.engine.roster.check({ source }) };
    },
  });
  const take = useMutation(queries.roster.take.mutationOptions({ onSuccess: check.reset }));
  const undo = useMutation(queries.roster.undo.mutationOptions({ onSuccess: take.reset }));
  const sourceOf = async (file: RosterFile): Promise<FileSource> =>
    file.kind === "atHand"
      ? { kind: "fileToken", token: file.token }
      : sendFile(file.file, connection, () => {}, new AbortController().signal);
  const fault = check.error ?? undo.error;
  return (
    <section className={styles.section}>
      <h3>{t("roster.title")}</h3>
      <p className={styles.about}>{t("roster.intro")}</p>
      <div className={styles.actions}>
        <ChooseRoster
          words={t(check.isPending ? "roster.reading" : "roster.choose")}
          isBusy={check.isPending}
          onChosen={(file) => {
            take.reset();
            undo.reset();
            check.mutate(file);
          }}
        />
        <SaveRoster />
      </div>
      {fault && <FaultNote thrown={fault} />}
      <div role="status" className={styles.done}>
        {take.data && (
          <>
            <p>{t("roster.taken", { added: take.data.added, changed: take.data.changed })}</p>
            {take.data.withoutPassphrase.length > 0 && (
              <p>{t("roster.needPassphrase", { names: formatList(take.data.withoutPassphrase, i18n.language) })}</p>
            )}
            {take.data.added > 0 && (
              <Button isDisabled={undo.isPending} onPress={() => undo.mutate({ undoId: take.data.undoId })}>
                {t("roster.undo")}
              </Button>
            )}
          </>
        )}
        {undo.data && t("roster.undone", undo.data)}
      </div>
      {check.data && (
        <RosterSheet
          name={check.data.name}
          reading={check.data.reading}
          taking={take}
          onTake={() => check.data && take.mutate({ source: check.data.source })}
          onClose={check.reset}
        />
      )}
    </section>
  );
}
