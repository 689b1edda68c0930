import type { MetadataValue, Tensor } from "./ggufFile.ts";
import { halfBits, randomNumbers } from "./random.ts";

/** The tokens of a scripted model by their numbers. */
export interface Wiring {
  readonly assistant: number;
  readonly user: number;
  readonly think: number;
  readonly thoughtEnd: number;
  readonly noThought: number;
  readonly gap: number;
  readonly end: number;
  readonly scripts: readonly {
    readonly when?: number;
    readonly thought: readonly number[];
    readonly answer: readonly number[];
    readonly isEndless: boolean;
  }[];
}

/*
 * The hidden state of a token has four parts: a random pattern of +-1 that stands for the token, the pattern of a `when`
 * token (zero in all others), the pattern that attention has copied from the last `when` token before, and single
 * numbers ("flags") for tokens with a part to play. The feed-forward network is zero.
 */
const patternSize = 256;
const whenSize = 64;
const flagCount = 32;
const embedding = patternSize + whenSize + whenSize + flagCount;
const whenAt = patternSize;
const copiedAt = whenAt + whenSize;
const flagsAt = copiedAt + whenSize;
const flags = {
  always: flagsAt,
  isWhen: flagsAt + 1,
  isUser: flagsAt + 2,
  atStart: flagsAt + 3,
  atThought: flagsAt + 4,
  atThoughtEnd: flagsAt + 5,
  atAnswer: flagsAt + 6,
  lastOfThought: flagsAt + 7,
  lastOfAnswer: flagsAt + 8,
} as const;
/** As strong as a whole pattern: flag times flag is `patternSize`. */
const flagValue = Math.sqrt(patternSize);
/** How much stronger the script without `when` starts, and how much a found `when` adds, of one link's strength. */
const defaultLead = 0.2;
const whenLead = 0.45;

const ringStrengths = [1, 0.7, 0.65, 0.6, 0.55] as const;

const headSize = 64;
const headWeight = 35;
const ropeBase = 1e6;
/** The pair of numbers of the head that turns by 1.8e-4 a token, so that older tokens match a little less. */
const agePair = 20;
const otherPair = 31;
/** A user's message that holds no `when` wins over the `when` words of older messages by seeming this much older only. */
const userHandicapTokens = 12;

interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly bits: Uint16Array;
}

const matrix = (columns: number, rows: number): Matrix => ({ rows, columns, bits: new Uint16Array(columns * rows) });

function set(target: Matrix, row: number, column: number, value: number): void {
  target.bits[row * target.columns + column] = halfBits(value);
}

function add(target: Matrix, row: number, column: number, value: number): void {
  const at = row * target.columns + column;
  target.bits[at] = halfBits(halfValue(target.bits[at] ?? 0) + value);
}

/** Tensors and shape of a scripted model. */
export function scriptedTensors(
  vocabularySize: number,
  wiring: Wiring,
  ballastBytes: number,
): { tensors: readonly Tensor[]; metadata: readonly [string, MetadataValue][] } {
  const tokens = matrix(embedding, vocabularySize);
  const output = matrix(embedding, vocabularySize);
  const patterns = new Patterns(tokens);
  nameTokens(tokens, wiring);
  for (const script of wiring.scripts) {
    const isDefault = script.when === undefined;
    const start = flagValue * (isDefault ? 1 + defaultLead : 1);
    const first = script.answer[0];
    if (first === undefined) throw new Error("A script needs an answer");
    const firstThought = script.thought[0];
    const when = script.when === undefined ? undefined : patterns.when(script.when);
    if (firstThought === undefined) {
      set(output, first, flags.atStart, start);
    } else {
      set(output, wiring.think, flags.atStart, start);
      set(output, firstThought, flags.atThought, start);
      if (when !== undefined) addWhen(output, wiring.think, when);
      if (when !== undefined) addWhen(output, firstThought, when);
    }
    set(output, first, flags.atAnswer, start);
    if (when !== undefined) addWhen(output, first, when);
    patterns.chain(output, script.thought);
    const last = script.answer.at(-1) ?? first;
    if (script.isEndless) {
      patterns.ring(output, script.answer);
    } else {
      patterns.chain(output, script.answer);
      set(tokens, last, flags.lastOfAnswer, flagValue);
    }
    const lastThought = script.thought.at(-1);
    if (lastThought !== undefined) set(tokens, lastThought, flags.lastOfThought, flagValue);
  }
  set(output, wiring.end, flags.lastOfAnswer, flagValue);
  set(output, wiring.thoughtEnd, flags.lastOfThought, flagValue);
  set(output, wiring.gap, flags.atThoughtEnd, flagValue);
  return layered(tokens, output, ballastBytes);
}

function nameTokens(tokens: Matrix, wiring: Wiring): void {
  for (let id = 0; id < tokens.rows; id++) set(tokens, id, flags.always, 1);
  set(tokens, wiring.assistant, flags.atStart, flagValue);
  set(tokens, wiring.think, flags.atThought, flagValue);
  set(tokens, wiring.thoughtEnd, flags.atThoughtEnd, flagValue);
  set(tokens, wiring.gap, flags.atAnswer, flagValue);
  set(tokens, wiring.noThought, flags.atAnswer, flagValue);
  set(tokens, wiring.user, flags.isUser, 1);
}

/** Adds the pattern of a `when` to what a token looks for in the copied part. */
function addWhen(output: Matrix, row: number, when: Float32Array): void {
  const copiedStrength = Math.sqrt(embedding / (whenSize + 2));
  const weight = (whenLead * patternSize) / (whenSize * copiedStrength);
  when.forEach((sign, index) => {
    add(output, row, copiedAt + index, sign * weight);
  });
}

function halfValue(bits: number): number {
  const exponent = (bits >> 10) & 31;
  if (exponent === 0) return 0;
  return (bits & 0x8000 ? -1 : 1) * 2 ** (exponent - 15) * (1 + (bits & 0x3ff) / 1024);
}

/** Gives patterns to tokens when they are first asked for. */
class Patterns {
  readonly #tokens: Matrix;
  readonly #random = randomNumbers(42);
  readonly #of = new Map<number, Float32Array>();

  constructor(tokens: Matrix) {
    this.#tokens = tokens;
  }

  when(token: number): Float32Array {
    const pattern = this.#draw(whenSize);
    pattern.forEach((sign, index) => {
      set(this.#tokens, token, whenAt + index, sign);
    });
    set(this.#tokens, token, flags.isWhen, 1);
    return pattern;
  }

  chain(output: Matrix, tokens: readonly number[]): void {
    tokens.forEach((token, index) => {
      const next = tokens[index + 1];
      if (next !== undefined) this.link(output, token, next);
    });
  }

  /**
   * Joins the end to the start. Samplers that punish repetition push such a model off its way, so that each token also
   * leads, more weakly, to the ones after the next: it stumbles, but stays in the ring.
   */
  ring(output: Matrix, tokens: readonly number[]): void {
    tokens.forEach((token, index) => {
      ringStrengths.forEach((strength, step) => {
        const next = tokens[(index + 1 + step) % tokens.length];
        if (next !== undefined) this.link(output, token, next, strength);
      });
    });
  }

  link(output: Matrix, from: number, to: number, strength = 1): void {
    this.#pattern(from).forEach((sign, index) => {
      add(output, to, index, sign * strength);
    });
  }

  #pattern(token: number): Float32Array {
    const known = this.#of.get(token);
    if (known !== undefined) return known;
    const pattern = this.#draw(patternSize);
    pattern.forEach((sign, index) => {
      set(this.#tokens, token, index, sign);
    });
    this.#of.set(token, pattern);
    return pattern;
  }

  #draw(size: number): Float32Array {
    return Float32Array.from({ length: size }, () => (this.#random() & 1024 ? 1 : -1));
  }
}

function layered(tokens: Matrix, output: Matrix, ballastBytes: number) {
  const query = matrix(embedding, headSize);
  set(query, agePair, flags.always, Math.cos(Math.PI / 4));
  set(query, agePair + headSize / 2, flags.always, Math.sin(Math.PI / 4));
  const key = matrix(embedding, headSize);
  const handicap = userHandicapTokens * ropeBase ** ((-2 * agePair) / headSize);
  const loud = 1000;
  set(key, otherPair, flags.always, 1);
  set(key, agePair, flags.isWhen, loud);
  set(key, agePair, flags.isUser, loud * Math.cos(handicap));
  set(key, agePair + headSize / 2, flags.isUser, -loud * Math.sin(handicap));
  const value = matrix(embedding, headSize);
  const copied = matrix(headSize, embedding);
  for (let index = 0; index < whenSize; index++) {
    set(value, index, whenAt + index, 1);
    set(copied, copiedAt + index, index, 1);
  }
  const ballastWidth = Math.max(1, Math.round(ballastBytes / (3 * embedding) / (18 / 32) / 32)) * 32;
  const tensors: Tensor[] = [
    written("token_embd.weight", tokens),
    ones("output_norm.weight", embedding, 1),
    written("output.weight", output),
    ones("blk.0.attn_norm.weight", embedding, 1),
    written("blk.0.attn_q.weight", query),
    written("blk.0.attn_k.weight", key),
    written("blk.0.attn_v.weight", value),
    written("blk.0.attn_output.weight", copied),
    ones("blk.0.attn_q_norm.weight", headSize, headWeight),
    ones("blk.0.attn_k_norm.weight", headSize, headWeight),
    ones("blk.0.ffn_norm.weight", embedding, 1),
    { name: "blk.0.ffn_gate.weight", dims: [embedding, ballastWidth], type: "Q4_0" },
    { name: "blk.0.ffn_down.weight", dims: [ballastWidth, embedding], type: "Q4_0" },
    { name: "blk.0.ffn_up.weight", dims: [embedding, ballastWidth], type: "Q4_0" },
  ];
  const metadata: [string, MetadataValue][] = [
    ["qwen3.block_count", { type: "u32", value: 1 }],
    ["qwen3.embedding_length", { type: "u32", value: embedding }],
    ["qwen3.feed_forward_length", { type: "u32", value: ballastWidth }],
    ["qwen3.attention.head_count", { type: "u32", value: 1 }],
    ["qwen3.attention.head_count_kv", { type: "u32", value: 1 }],
    ["qwen3.attention.key_length", { type: "u32", value: headSize }],
    ["qwen3.attention.value_length", { type: "u32", value: headSize }],
    ["qwen3.rope.freq_base", { type: "f32", value: ropeBase }],
    ["qwen3.attention.layer_norm_rms_epsilon", { type: "f32", value: 1e-6 }],
  ];
  return { tensors, metadata };
}

function written(name: string, { rows, columns, bits }: Matrix): Tensor {
  const data = () => [new Uint8Array(bits.buffer, bits.byteOffset, bits.byteLength)];
  return { name, dims: [columns, rows], type: "F16", data };
}

function ones(name: string, size: number, value: number): Tensor {
  const data = () => [new Uint8Array(new Float32Array(size).fill(value).buffer)];
  return { name, dims: [size], type: "F32", data };
}
