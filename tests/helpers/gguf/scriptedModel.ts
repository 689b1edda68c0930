import { cutScript } from "./cutScript.ts";
import { type MetadataValue, type Tensor, writeGguf } from "./ggufFile.ts";
import { scriptedTensors, type Wiring } from "./scriptedTensors.ts";
import { chatMlTemplate, Vocabulary } from "./vocabulary.ts";

/** What the model says, and when. */
export interface Script {
  /**
   * The script is followed when these words stand in the last message of the user (of several, the last words count).
   * The one script without `when` answers everything else. Choose words that no lesson text holds.
   */
  readonly when?: string;
  /** Thought before the answer, between `<think>` and `</think>`. */
  readonly thought?: string;
  readonly answer: string;
  /** Starts again when the answer is at its end. */
  readonly isEndless?: boolean;
}

export interface ScriptedModelOptions {
  /** Characters of several bytes are split over tokens. */
  readonly splitCharacters?: boolean;
  /** Dead weight that is computed for each token, to make the model slow: about 1 ms a token for each 12 million. */
  readonly ballastBytes?: number;
  /** Default 8192. */
  readonly contextTokens?: number;
  /** Default ChatML; `null` leaves the template out. */
  readonly chatTemplate?: string | null;
  /** Replaces or adds entries of the header. */
  readonly metadata?: Readonly<Record<string, MetadataValue>>;
}

/**
 * Writes a GGUF model of a few megabytes that answers with texts of your choice through the whole of llama.cpp, at any
 * temperature below 2: a qwen3 with one layer whose output row for each token is the embedding of the token before it in
 * the script, and whose attention finds the `when` words of the last message.
 *
 * ```ts
 * writeScriptedModel(file, [{ answer: "A half is one of two equal parts. [1]" }, { when: "sans fin", answer: "la ", isEndless: true }]);
 * ```
 * Takes well under a second. Returns the size in bytes.
 */
export function writeScriptedModel(
  file: string,
  scripts: readonly Script[],
  options: ScriptedModelOptions = {},
): number {
  const vocabulary = new Vocabulary();
  const wiring: Wiring = {
    assistant: vocabulary.addUserDefined("assistant\n"),
    user: vocabulary.addUserDefined("user\n"),
    think: vocabulary.id("<think>"),
    thoughtEnd: vocabulary.id("</think>"),
    /** What Qwen's template writes when it is asked not to think ends with this. */
    noThought: vocabulary.addUserDefined("</think>\n\n"),
    gap: vocabulary.addOutput(Buffer.from("\n\n")),
    end: vocabulary.id("<|im_end|>"),
    scripts: scripts.map((script) => ({
      ...(script.when === undefined ? {} : { when: vocabulary.addUserDefined(script.when) }),
      thought: addPieces(vocabulary, script.thought === undefined ? "" : `\n${script.thought}\n`, options),
      answer: addPieces(vocabulary, script.answer, options),
      isEndless: script.isEndless === true,
    })),
  };
  vocabulary.pad();
  const { tensors, metadata } = scriptedTensors(vocabulary.size, wiring, options.ballastBytes ?? 0);
  const template = options.chatTemplate === null ? undefined : (options.chatTemplate ?? chatMlTemplate);
  const all = new Map<string, MetadataValue>([
    ["general.architecture", { type: "string", value: "qwen3" }],
    ["general.name", { type: "string", value: "Scripted" }],
    ["general.file_type", { type: "u32", value: 1 }],
    ["qwen3.context_length", { type: "u32", value: options.contextTokens ?? 8192 }],
    ...metadata,
    ...vocabulary.metadata(template),
    ...Object.entries(options.metadata ?? {}),
  ]);
  return writeGguf(file, all, tensors satisfies readonly Tensor[]);
}

function addPieces(vocabulary: Vocabulary, text: string, options: ScriptedModelOptions): number[] {
  if (text === "") return [];
  const pieces = cutScript(text, {
    isTaken: (bytes) => vocabulary.hasOutput(bytes),
    splitCharacters: options.splitCharacters === true,
  });
  return pieces.map((piece) => vocabulary.addOutput(piece));
}
