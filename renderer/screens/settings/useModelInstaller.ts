import { useTranslation } from "react-i18next";
import type { ModelInstallEvent } from "../../../contract/models.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { tellFault } from "./tellFault.ts";
import type { InstallNews } from "./useInstall.ts";

type Step = Extract<ModelInstallEvent, { kind: "progress" }>["step"];

/** How models are installed and what is said about it. */
export function useModelInstaller() {
  const { t, i18n } = useTranslation();
  const { engine } = useEngine().connection;
  return {
    async *install(
      source: Parameters<typeof engine.models.install>[0]["source"],
      signal: AbortSignal,
    ): AsyncGenerator<InstallNews<Step>> {
      for await (const event of await engine.models.install({ source }, { signal })) {
        if (event.kind === "progress") yield { kind: "progress", step: event.step, progress: event.progress };
        else {
          const words = t("models.installed", { name: event.model.name });
          yield { kind: "note", note: { voice: "good", words } };
        }
      }
    },
    tell: (thrown: unknown, name: string) =>
      tellFault(thrown, t("models.refusedTitle", { file: name }), t, i18n.language),
  };
}
