import { canonicalTag, isSameLanguage } from "../../../../contract/languages.ts";

/** Systems hand over their voices some time after the page has opened; longer than this there are none. */
const waitMs = 1_500;

/**
 * A voice of this computer for a language: never one that sends the text elsewhere.
 * @returns undefined if the system has none
 */
export async function offlineVoice(
  synthesis: SpeechSynthesis,
  language: string,
): Promise<SpeechSynthesisVoice | undefined> {
  if (synthesis.getVoices().length === 0) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      synthesis.addEventListener(
        "voiceschanged",
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
    });
  }
  return chooseVoice(synthesis.getVoices(), language);
}

/** The best voice for a language: the same tag before the same language. Pure. */
export function chooseVoice<Voice extends Pick<SpeechSynthesisVoice, "lang" | "localService">>(
  voices: readonly Voice[],
  language: string,
): Voice | undefined {
  const fitting = voices.filter((voice) => voice.localService && isSameLanguage(voice.lang, language));
  return fitting.find((voice) => canonicalTag(voice.lang) === canonicalTag(language)) ?? fitting[0];
}
