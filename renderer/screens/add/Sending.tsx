import { useTranslation } from "react-i18next";
import { useEngine } from "../../api/EngineProvider.tsx";
import { faultOf } from "../../api/faults.ts";
import type { PickedFile } from "../../api/pickedFiles.ts";
import { FileNotSentError } from "../../api/sendFile.ts";
import { Button } from "../../components/Button.tsx";
import { faultWords } from "../../components/faultWords.ts";
import { Item } from "../../components/Item.tsx";
import { Track } from "../../components/Track.tsx";
import { formatBytes } from "../../i18n/format.ts";
import styles from "./AddScreen.module.css";

/** The files that the browser is still sending, and those that did not arrive. */
export function Sending({ files }: { readonly files: readonly PickedFile[] }) {
  const { t, i18n } = useTranslation();
  const { picked } = useEngine();
  const size = (bytes: number) => formatBytes(bytes, i18n.language);
  const onTheWay = files.filter(({ status }) => status.kind !== "here");
  if (onTheWay.length === 0) return null;
  return (
    <ul className={styles.items}>
      {onTheWay.map(({ key, name, status }) => {
        const isSending = status.kind === "sending";
        const words = t(isSending ? "common.cancel" : "imports.forget");
        return (
          <Item
            key={key}
            icon={isSending ? "up" : "refuse"}
            voice={isSending ? "plain" : "stop"}
            title={name}
            actions={
              <Button
                look={isSending ? "plain" : "bare"}
                aria-label={`${words}: ${name}`}
                onPress={() => picked.drop(key)}
              >
                {words}
              </Button>
            }
          >
            {status.kind === "sending" && (
              <>
                <Track share={shareOf(status.progress)} label={t("add.sending")} />
                <p>
                  {t("add.sending")} ·{" "}
                  {t("common.soFar", {
                    done: size(status.progress.bytesDone),
                    total: size(status.progress.bytesTotal),
                  })}
                </p>
              </>
            )}
            {status.kind === "notSent" && <p>{notSentWords(status.thrown)}</p>}
          </Item>
        );
      })}
    </ul>
  );

  function notSentWords(thrown: unknown): string {
    if (thrown instanceof FileNotSentError) return t("errors.FILE_NOT_SENT");
    return faultWords(faultOf(thrown), t, i18n.language);
  }
}

function shareOf({ bytesDone, bytesTotal }: { readonly bytesDone: number; readonly bytesTotal: number }): number {
  return bytesTotal > 0 ? bytesDone / bytesTotal : 0;
}
