import type { ModelState } from "../contract/models.ts";
import { ModelUnavailableError } from "./errors.ts";
import type { GenerateRequest, GenerationEvent, LanguageModel, PreparingEvent } from "./languageModel.ts";

/**
 * A model that answers, and another that steps in whenever the first is not to be had, before a word was written; an
 * answer that has begun is not begun again. Both are closed together.
 */
export function withFallback(first: LanguageModel, second: LanguageModel): LanguageModel {
  const isFirstGone = () => first.state().kind === "failed";
  const current = () => (isFirstGone() ? second : first);
  const state = (): ModelState => {
    const instead = second.state();
    // One that sleeps has not stepped in yet.
    return isFirstGone() && instead.kind !== "asleep" ? instead : first.state();
  };

  async function* prepare(signal: AbortSignal): AsyncGenerator<PreparingEvent> {
    try {
      yield* first.prepare(signal);
    } catch (fault) {
      if (!(fault instanceof ModelUnavailableError)) throw fault;
      yield* second.prepare(signal);
    }
  }

  async function* generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<GenerationEvent> {
    let hasBegun = false;
    try {
      for await (const event of first.generate(request, signal)) {
        hasBegun ||= event.kind !== "preparing";
        yield event;
      }
    } catch (fault) {
      if (hasBegun || !(fault instanceof ModelUnavailableError)) throw fault;
      yield* second.generate(request, signal);
    }
  }

  return {
    prepare,
    generate,
    countTokens: (text, signal) => current().countTokens(text, signal),
    get contextTokens() {
      // A prompt that is made for one may be read by the other.
      return Math.min(first.contextTokens, second.contextTokens);
    },
    state,
    onStateChange(listener, signal) {
      first.onStateChange(() => listener(state()), signal);
      second.onStateChange(() => listener(state()), signal);
    },
    async close() {
      await Promise.all([first.close(), second.close()]);
    },
  };
}
