import { type MetadataValue, type Tensor, tensorBytes, tensorTypes, tensorWeights, writeGguf } from "./ggufFile.ts";
import { halfBits, randomNumbers } from "./random.ts";
import { chatMlTemplate, Vocabulary } from "./vocabulary.ts";

/** The shape of a model of Qwen3's kind. */
export interface Shape {
  readonly name: string;
  readonly layers: number;
  readonly embedding: number;
  readonly heads: number;
  readonly keyValueHeads: number;
  readonly headSize: number;
  readonly feedForward: number;
  readonly contextTokens: number;
  readonly vocabularySize: number;
  readonly outputType: "Q8_0" | "Q6_K";
}

/** Writes a model with random weights: honest speed and memory, meaningless text. Returns its size in bytes. */
export function writeRandomModel(
  file: string,
  shape: Shape,
  chatTemplate: string | undefined = chatMlTemplate,
): number {
  const vocabulary = new Vocabulary();
  vocabulary.pad(shape.vocabularySize);
  const metadata = new Map<string, MetadataValue>([
    ["general.architecture", { type: "string", value: "qwen3" }],
    ["general.name", { type: "string", value: shape.name }],
    ["general.file_type", { type: "u32", value: 2 }],
    ["general.quantization_version", { type: "u32", value: 2 }],
    ["qwen3.block_count", { type: "u32", value: shape.layers }],
    ["qwen3.context_length", { type: "u32", value: shape.contextTokens }],
    ["qwen3.embedding_length", { type: "u32", value: shape.embedding }],
    ["qwen3.feed_forward_length", { type: "u32", value: shape.feedForward }],
    ["qwen3.attention.head_count", { type: "u32", value: shape.heads }],
    ["qwen3.attention.head_count_kv", { type: "u32", value: shape.keyValueHeads }],
    ["qwen3.attention.key_length", { type: "u32", value: shape.headSize }],
    ["qwen3.attention.value_length", { type: "u32", value: shape.headSize }],
    ["qwen3.rope.freq_base", { type: "f32", value: 1e6 }],
    ["qwen3.attention.layer_norm_rms_epsilon", { type: "f32", value: 1e-6 }],
    ...vocabulary.metadata(chatTemplate),
  ]);
  return writeGguf(file, metadata, tensorsOf(shape));
}

function tensorsOf(shape: Shape): readonly Tensor[] {
  const blocks = new RandomBlocks();
  const matrix = (name: string, columns: number, rows: number, type: BlockType = "Q4_0"): Tensor => {
    const tensor = { name, dims: [columns, rows], type } as const;
    return { ...tensor, data: () => blocks.of(type, tensorBytes(tensor)) };
  };
  const { embedding, heads, keyValueHeads, headSize, feedForward } = shape;
  const tensors: Tensor[] = [
    matrix("token_embd.weight", embedding, shape.vocabularySize, shape.outputType),
    ones("output_norm.weight", embedding),
  ];
  for (let layer = 0; layer < shape.layers; layer++) {
    const name = (part: string) => `blk.${layer}.${part}.weight`;
    tensors.push(
      ones(name("attn_norm"), embedding),
      matrix(name("attn_q"), embedding, heads * headSize),
      matrix(name("attn_k"), embedding, keyValueHeads * headSize),
      matrix(name("attn_v"), embedding, keyValueHeads * headSize),
      matrix(name("attn_output"), heads * headSize, embedding),
      ones(name("attn_q_norm"), headSize),
      ones(name("attn_k_norm"), headSize),
      ones(name("ffn_norm"), embedding),
      matrix(name("ffn_gate"), embedding, feedForward),
      matrix(name("ffn_down"), feedForward, embedding),
      matrix(name("ffn_up"), embedding, feedForward),
    );
  }
  return tensors;
}

function ones(name: string, size: number): Tensor {
  const tensor = { name, dims: [size], type: "F32" } as const;
  return { ...tensor, data: () => [new Uint8Array(new Float32Array(tensorWeights(tensor)).fill(1).buffer)] };
}

type BlockType = "Q4_0" | "Q8_0" | "Q6_K";
/** Spread of the weights, near that of trained models. */
const deviation = 0.02;

/** About 2 MB of valid random blocks of each type, reused from varying starts. */
class RandomBlocks {
  readonly #pools = new Map<BlockType, Uint8Array>();
  #draws = 0;

  *of(type: BlockType, bytes: number): Generator<Uint8Array> {
    const pool = this.#pool(type);
    const { blockBytes } = tensorTypes[type];
    let at = ((this.#draws++ * 7919) % (pool.length / blockBytes)) * blockBytes;
    for (let left = bytes; left > 0; at = 0) {
      const chunk = pool.subarray(at, at + Math.min(left, pool.length - at));
      yield chunk;
      left -= chunk.length;
    }
  }

  #pool(type: BlockType): Uint8Array {
    const known = this.#pools.get(type);
    if (known !== undefined) return known;
    const { blockBytes } = tensorTypes[type];
    const pool = Buffer.alloc(Math.floor((1 << 21) / blockBytes) * blockBytes);
    const random = randomNumbers(7);
    for (let at = 0; at < pool.length; at++) pool[at] = random() >>> 16;
    for (let at = 0; at < pool.length; at += blockBytes) setScale(pool, at, type);
    this.#pools.set(type, pool);
    return pool;
  }
}

/** Puts a scale into a block of random bytes that gives its weights the wanted deviation. */
function setScale(pool: Buffer, at: number, blockType: BlockType): void {
  switch (blockType) {
    case "Q4_0":
      pool.writeUInt16LE(halfBits(deviation / 4.61), at);
      return;
    case "Q8_0":
      pool.writeUInt16LE(halfBits(deviation / 73.9), at);
      return;
    case "Q6_K":
      for (let part = 0; part < 16; part++) pool[at + 192 + part] = 32;
      pool.writeUInt16LE(halfBits(deviation / (18.5 * 32)), at + 208);
      return;
    default:
      blockType satisfies never;
  }
}
