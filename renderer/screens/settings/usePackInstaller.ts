import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { InstallEvent } from "../../../contract/packs.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { refusalWords } from "../../components/faultWords.ts";
import { tellFault } from "./tellFault.ts";
import type { InstallNews } from "./useInstall.ts";

type Step = Extract<InstallEvent, { kind: "progress" }>["step"];

/** How packs are installed and what is said about it. */
export function usePackInstaller() {
  const { t, i18n } = useTranslation();
  const { engine } = useEngine().connection;
  const notAdded = (file: string) => t("packs.refusedTitle", { file: lastName(file) });
  return {
    async *install(source: Parameters<typeof engine.packs.install>[0]["source"], signal: AbortSignal) {
      // The person chose the file by hand, which is the confirmation until signatures come.
      for await (const event of await engine.packs.install({ source, allowUnsigned: true }, { signal })) {
        const news = newsOf(event, t, notAdded);
        if (news) yield news;
      }
    },
    tell: (thrown: unknown, name: string) => tellFault(thrown, notAdded(name), t, i18n.language),
  };
}

function newsOf(event: InstallEvent, t: TFunction, notAdded: (file: string) => string): InstallNews<Step> | undefined {
  switch (event.kind) {
    case "progress":
      return { kind: "progress", step: event.step, progress: event.progress };
    case "installed": {
      const words = t(`packs.change.${event.change}`, { title: lastName(event.file), version: event.version });
      return { kind: "note", note: { voice: "good", words } };
    }
    case "refused":
      return {
        kind: "note",
        note: { voice: "stop", title: notAdded(event.file), words: refusalWords(event.reason, event.where, t) },
      };
    case "found":
    case "finished":
      return undefined;
    default:
      return event satisfies never;
  }
}

/** The name of a file without its folders, on any system. */
function lastName(file: string): string {
  return file.split(/[\\/]/u).pop() ?? file;
}
