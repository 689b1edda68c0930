import type { MetadataValue } from "./ggufFile.ts";

/** Kinds of token, by the numbers of the GGUF format. */
const tokenKinds = { normal: 1, control: 3, userDefined: 4, unused: 5 } as const;

/** ChatML, the template of Qwen and many others. */
export const chatMlTemplate =
  "{%- for message in messages -%}{{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>' + '\\n' -}}" +
  "{%- endfor -%}{%- if add_generation_prompt -%}{{- '<|im_start|>assistant\\n' -}}{%- endif -%}";

/**
 * A vocabulary of single bytes, in the way of GPT-2 and Qwen, that grows by tokens of your own.
 * Every text can be written with it, and every token of your own can be found by its number.
 */
export class Vocabulary {
  readonly #tokens: string[] = [];
  readonly #kinds: number[] = [];
  readonly #ids = new Map<string, number>();
  readonly #merges: string[] = [];

  constructor() {
    for (let byte = 0; byte < 256; byte++) this.#add(letterOfByte(byte), tokenKinds.normal);
    for (const [left, right] of commonPairs) this.#merge(left, right);
    for (const text of ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]) this.#add(text, tokenKinds.control);
    for (const text of ["<think>", "</think>"]) this.addUserDefined(text);
  }

  get size(): number {
    return this.#tokens.length;
  }

  /** A token that only the model's output uses: the prompt is never cut into it. */
  addOutput(bytes: Uint8Array): number {
    return this.#add([...bytes].map(letterOfByte).join(""), tokenKinds.normal);
  }

  /** A token that every occurrence of the text becomes, in prompts too. */
  addUserDefined(text: string): number {
    return this.#ids.get(text) ?? this.#add(text, tokenKinds.userDefined);
  }

  hasOutput(bytes: Uint8Array): boolean {
    return this.#ids.has([...bytes].map(letterOfByte).join(""));
  }

  id(text: string): number {
    const id = this.#ids.get(text);
    if (id === undefined) throw new Error(`No token ${JSON.stringify(text)}`);
    return id;
  }

  /** Fills up with unused tokens to a size, or to the next multiple of 32. */
  pad(size: number = Math.ceil(this.size / 32) * 32): void {
    while (this.size < size) this.#add(`[PAD${this.size}]`, tokenKinds.unused);
  }

  metadata(chatTemplate: string | undefined): [string, MetadataValue][] {
    const entries: [string, MetadataValue][] = [
      ["tokenizer.ggml.model", { type: "string", value: "gpt2" }],
      ["tokenizer.ggml.pre", { type: "string", value: "qwen2" }],
      ["tokenizer.ggml.tokens", { type: "strings", value: this.#tokens }],
      ["tokenizer.ggml.token_type", { type: "i32s", value: this.#kinds }],
      ["tokenizer.ggml.merges", { type: "strings", value: this.#merges }],
      ["tokenizer.ggml.eos_token_id", { type: "u32", value: this.id("<|im_end|>") }],
      ["tokenizer.ggml.padding_token_id", { type: "u32", value: this.id("<|endoftext|>") }],
      ["tokenizer.ggml.bos_token_id", { type: "u32", value: this.id("<|endoftext|>") }],
      ["tokenizer.ggml.add_bos_token", { type: "bool", value: false }],
    ];
    if (chatTemplate !== undefined) entries.push(["tokenizer.chat_template", { type: "string", value: chatTemplate }]);
    return entries;
  }

  #add(token: string, kind: number): number {
    if (this.#ids.has(token)) throw new Error(`The token ${JSON.stringify(token)} is there twice`);
    const id = this.#tokens.push(token) - 1;
    this.#kinds.push(kind);
    this.#ids.set(token, id);
    return id;
  }

  #merge(left: string, right: string): void {
    this.#add(left + right, tokenKinds.normal);
    this.#merges.push(`${left} ${right}`);
  }
}

/** Pairs that keep English and French prompts shorter than one token a letter (Ġ stands for a space). */
const commonPairs: readonly (readonly [string, string])[] = [
  ["t", "h"],
  ["th", "e"],
  ["Ġ", "t"],
  ["i", "n"],
  ["e", "r"],
  ["e", "s"],
  ["o", "n"],
  ["r", "e"],
  ["a", "n"],
  ["e", "n"],
  ["Ġ", "a"],
  ["o", "u"],
  ["Ġ", "s"],
  ["Ġ", "d"],
  ["Ġ", "l"],
  ["Ġ", "p"],
  ["Ġ", "c"],
  ["i", "t"],
  ["a", "r"],
  ["o", "r"],
  ["l", "e"],
  ["in", "g"],
  ["Ġ", "f"],
  ["Ġ", "w"],
  ["Ġ", "o"],
  ["Ġ", "b"],
  ["Ġ", "m"],
];

/** GPT-2's way to write any byte as a visible letter. */
function letterOfByte(byte: number): string {
  const isVisible = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
  return String.fromCodePoint(isVisible ? byte : 256 + invisibleBytes.indexOf(byte));
}

const invisibleBytes = Array.from({ length: 256 }, (_, byte) => byte).filter(
  (byte) => byte <= 32 || (byte >= 127 && byte <= 160) || byte === 173,
);
