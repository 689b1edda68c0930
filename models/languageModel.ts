import type { ModelState } from "../contract/models.ts";

/** One message of the conversation so far. The last one of a request is the user's. */
export interface ChatMessage {
  readonly role: "user" | "assistant";
  readonly text: string;
}

/** What to write, and how much of it. */
export interface GenerateRequest {
  /** Instructions and passages. Keep it the same from turn to turn: the evaluated prefix is reused. */
  readonly system: string;
  readonly messages: readonly ChatMessage[];
  /** Longest answer, thoughts included, in tokens. */
  readonly maxTokens: number;
  /** Most tokens that a reasoning model may think before it must answer; 0 asks it not to think. */
  readonly thoughtTokens: number;
  /** 0 always takes the likeliest token; 0.3 to 0.7 suits answers. */
  readonly temperature: number;
  /** The same seed and request give the same answer. Only matters above temperature 0. */
  readonly seed?: number;
  /** Longest time from the first evaluated token on, in milliseconds. No limit when it is left out. */
  readonly maxMs?: number;
}

/** How far the model is with what comes before the first word; `progress` is 0 to 1. */
export interface PreparingEvent {
  readonly kind: "preparing";
  readonly what: "loadingModel" | "readingPrompt";
  readonly progress: number;
}

/** Why a generation came to its end by itself. `loop`: the model repeated itself and was cut off. */
export type EndReason = "finished" | "maxTokens" | "timeUp" | "loop";

export type GenerationEvent =
  | PreparingEvent
  /** Whole characters only; a character split over tokens is held back until it is whole. */
  | { readonly kind: "text"; readonly delta: string }
  /** What a reasoning model says to itself: never part of the answer. */
  | { readonly kind: "thought"; readonly delta: string }
  | { readonly kind: "end"; readonly reason: EndReason };

/** Something that writes answers: a model on this computer, or on a server of the school. */
export interface LanguageModel {
  /**
   * Loads the model when it is not loaded, reads the prompt and streams the answer; the last event is `end`.
   * On abort the iterator throws `signal.reason` at once; the processor stops within one batch.
   *
   * @throws ModelDiedError when the model's process ends before the answer does
   * @throws PromptTooLongError when prompt and a useful answer do not fit the context
   * @throws ModelUnavailableError while the model rests after crashes, or cannot be loaded at all
   * @throws NotEnoughMemoryError when it does not fit this computer's free memory
   */
  generate(request: GenerateRequest, signal: AbortSignal): AsyncIterable<GenerationEvent>;

  /**
   * Loads the model if it is not loaded, telling the progress; ends when it is ready. Throws what `generate` throws.
   * On abort the iterator throws `signal.reason`.
   */
  prepare(signal: AbortSignal): AsyncIterable<PreparingEvent>;

  /** Tokens of a text by the model's own vocabulary, without any chat template. Loads the model if it is not loaded. */
  countTokens(text: string, signal: AbortSignal): Promise<number>;

  /** The size of the context: measured once the model is ready, before that the largest size that is asked for. */
  readonly contextTokens: number;

  state(): ModelState;

  /** Calls the listener at each change of state, until the signal aborts. */
  onStateChange(listener: (state: ModelState) => void, signal: AbortSignal): void;

  /** Ends the model's process and frees its memory. Running generations throw ModelDiedError. */
  close(): Promise<void>;
}
