import { useEffect, useRef, useState } from "react";
import type { FileSource } from "../../../contract/values.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { type SendProgress, sendFile } from "../../api/sendFile.ts";
import type { ChosenFile } from "./AddFile.tsx";

/** One thing to say when a file has been taken or not. */
export interface InstallNote {
  readonly voice: "good" | "stop";
  readonly title?: string;
  readonly words: string;
}

/** How far the adding of a file is. */
export type InstallView<Step extends string> =
  | { readonly kind: "idle"; readonly notes: readonly InstallNote[] }
  | {
      readonly kind: "running";
      readonly name: string;
      readonly step: Step | "sending";
      readonly progress: SendProgress;
    };

/** What an install tells as it goes: how far it is, or something to say at the end. */
export type InstallNews<Step extends string> =
  | { readonly kind: "progress"; readonly step: Step; readonly progress: SendProgress }
  | { readonly kind: "note"; readonly note: InstallNote };

interface Installer<Step extends string> {
  /** The install itself; ending it cancels. */
  install(source: FileSource, signal: AbortSignal): AsyncIterable<InstallNews<Step>>;
  /** What to say of something thrown. */
  tell(thrown: unknown, name: string): InstallNote;
}

/** Adds a file: sends it if the browser holds it, then follows the install. Leaving the page cancels, as Cancel does. */
export function useInstall<Step extends string>(installer: Installer<Step>) {
  const { connection } = useEngine();
  const [view, setView] = useState<InstallView<Step>>({ kind: "idle", notes: [] });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (chosen: ChosenFile) => {
    const { name } = chosen;
    const controller = new AbortController();
    running.current = controller;
    const notes: InstallNote[] = [];
    const show = (step: Step | "sending", progress: SendProgress) => setView({ kind: "running", name, step, progress });
    show("sending", { bytesDone: 0, bytesTotal: 0 });
    try {
      const source =
        chosen.kind === "atHand"
          ? chosen.source
          : await sendFile(chosen.file, connection, (progress) => show("sending", progress), controller.signal);
      for await (const news of installer.install(source, controller.signal)) {
        if (news.kind === "progress") show(news.step, news.progress);
        else notes.push(news.note);
      }
    } catch (thrown) {
      if (!controller.signal.aborted) notes.push(installer.tell(thrown, name));
    }
    setView({ kind: "idle", notes });
  };
  return {
    view,
    start: (chosen: ChosenFile) => void start(chosen),
    cancel: () => running.current?.abort(new DOMException("cancelled by the person", "AbortError")),
  };
}
