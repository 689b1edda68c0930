import type { TFunction } from "i18next";
import { faultOf } from "../../api/faults.ts";
import { FileNotSentError } from "../../api/sendFile.ts";
import { faultWords } from "../../components/faultWords.ts";
import type { InstallNote } from "./useInstall.ts";

/** What to say when a file was not taken. */
export function tellFault(thrown: unknown, title: string, t: TFunction, language: string): InstallNote {
  const words =
    thrown instanceof FileNotSentError ? t("errors.FILE_NOT_SENT") : faultWords(faultOf(thrown), t, language);
  return { voice: "stop", title, words };
}
