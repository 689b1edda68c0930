import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { speech } from "../../../api/capabilities.ts";
import { useSettings } from "../../../api/useSettings.ts";
import { gatherSpeech, type Sentence } from "./gatherSpeech.ts";
import { offlineVoice } from "./offlineVoice.ts";

export type ReadAloudState =
  | { readonly kind: "quiet" }
  | { readonly kind: "reading" }
  /** Why it cannot read, said until it is put away. */
  | { readonly kind: "noVoice" }
  | { readonly kind: "noSpeech" };

export interface ReadAloud {
  readonly state: ReadAloudState;
  /** The words that are being said. */
  readonly lit: Range | undefined;
  start(): void;
  stop(): void;
}

/** Reads a text on the page aloud with a voice of this computer, sentence by sentence, and tells which words it says. */
export function useReadAloud(text: RefObject<HTMLElement | null>, language: string): ReadAloud {
  const [state, setState] = useState<ReadAloudState>({ kind: "quiet" });
  const [lit, setLit] = useState<Range>();
  const { settings } = useSettings();
  const rate = useRef(settings.readAloudRate);
  rate.current = settings.readAloudRate;
  /** Changes with every start and stop, so that what was started before falls silent. */
  const turn = useRef(0);

  const stop = useCallback(() => {
    turn.current++;
    speech()?.cancel();
    setLit(undefined);
    setState({ kind: "quiet" });
  }, []);
  useEffect(() => stop, [stop]);

  const start = async () => {
    const synthesis = speech();
    if (synthesis === undefined) return setState({ kind: "noSpeech" });
    const mine = ++turn.current;
    const voice = await offlineVoice(synthesis, language);
    if (turn.current !== mine || text.current === null) return;
    if (voice === undefined) return setState({ kind: "noVoice" });
    setState({ kind: "reading" });
    for (const sentence of gatherSpeech(text.current, language)) {
      if (turn.current !== mine) return;
      await say(sentence, synthesis, voice, rate.current, setLit);
    }
    if (turn.current === mine) stop();
  };
  return { state, lit, start: () => void start(), stop };
}

/** Says a sentence: lit whole, and word by word where the voice tells its words. Settles when it has been said or cut off. */
function say(
  sentence: Sentence,
  synthesis: SpeechSynthesis,
  voice: SpeechSynthesisVoice,
  rate: number,
  light: (range: Range | undefined) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    utterance.onstart = () => light(sentence.range(0, sentence.text.length));
    utterance.onboundary = (event) => {
      if (event.name !== "word") return;
      const length =
        event.charLength || (/^[\p{L}\p{N}\p{M}'’]+/u.exec(sentence.text.slice(event.charIndex))?.[0].length ?? 1);
      light(sentence.range(event.charIndex, event.charIndex + length));
    };
    utterance.onend = () => resolve();
    utterance.onerror = () => resolve();
    synthesis.speak(utterance);
  });
}
