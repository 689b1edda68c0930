import { constants } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import type { ModelHeader } from "./hostContract.ts";
import { type GgufFileInfo, GgufFileType, GgufInsights, type Llama, readGgufFileInfo } from "./llamaCpp.ts";
import { ModelFileError } from "./modelFileError.ts";
import { tensorSizeBytes } from "./tensorSize.ts";

/** A header that has been checked, with the library's own view of it. */
export interface CheckedHeader {
  readonly header: ModelHeader;
  readonly insights: GgufInsights;
}

/** A named pipe on a drive would else hold the opening thread until somebody writes to it; Windows has no such flag. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** More entries than any model has: a damaged or hostile file. */
const mostEntries = 1_000_000n;

/**
 * Reads a GGUF header and checks that the file is whole and of a kind that llama.cpp can chat with.
 * Nothing is loaded.
 *
 * @throws ModelFileError
 */
export async function readHeader(file: string, llama: Llama): Promise<CheckedHeader> {
  const bytes = await checkStart(file);
  const info = await parse(file, bytes);
  checkWhole(info, bytes);
  const insights = await GgufInsights.from(info, llama);
  checkKind(info, insights);
  return { header: describe(info, insights, path.basename(file), bytes), insights };
}

/** The first 24 bytes: magic, version, how many tensors and entries. Returns the file's size. */
async function checkStart(file: string): Promise<number> {
  try {
    const handle = await open(file, withoutWaiting);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) throw new ModelFileError("unreadable");
      const start = Buffer.alloc(24);
      const { bytesRead } = await handle.read(start, 0, 24, 0);
      if (start.toString("latin1", 0, 4) !== "GGUF") throw new ModelFileError("notGguf");
      if (bytesRead < 24) throw new ModelFileError("truncated", "header");
      const version = start.readUInt32LE(4);
      if (version < 2 || version > 3) throw new ModelFileError("unusable", `GGUF version ${version}`);
      if (start.readBigUInt64LE(8) > mostEntries || start.readBigUInt64LE(16) > mostEntries) {
        throw new ModelFileError("unusable", "header");
      }
      return stats.size;
    } finally {
      await handle.close();
    }
  } catch (fault) {
    if (fault instanceof ModelFileError) throw fault;
    throw new ModelFileError("unreadable", undefined, { cause: fault });
  }
}

async function parse(file: string, bytes: number): Promise<GgufFileInfo> {
  try {
    return await readGgufFileInfo(file, { sourceType: "filesystem", spliceSplitFiles: false, logWarnings: false });
  } catch (fault) {
    // The library reads zeros past the end of a file; a header that makes no sense near its end is a cut one.
    const reason = bytes < 16 << 20 ? "truncated" : "unusable";
    throw new ModelFileError(reason, "header", { cause: fault });
  }
}

function checkWhole(info: GgufFileInfo, bytes: number): void {
  if ((info.infoEndOffset ?? 0) > bytes) throw new ModelFileError("truncated", "header");
  const tensors = info.tensorInfo ?? [];
  if (tensors.length === 0) throw new ModelFileError("unusable", "tensors");
  for (const tensor of tensors) {
    const end = BigInt(tensor.fileOffset) + tensorSizeBytes(tensor.ggmlType, tensor.dimensions);
    if (end > BigInt(bytes)) throw new ModelFileError("truncated", tensor.name);
  }
}

function checkKind(info: GgufFileInfo, insights: GgufInsights): void {
  const { general, tokenizer } = info.metadata;
  const split = entry(info, "split.count");
  if (typeof split === "number" && split > 1) throw new ModelFileError("unusable", "split.count");
  const architecture = String(general?.architecture ?? "");
  if (!insights.isSupportedByLlamaCpp || cannotChat(info, insights)) {
    throw new ModelFileError("unsupportedArchitecture", architecture);
  }
  if (!hasTemplate(tokenizer?.chat_template) && knownMarks(info) === undefined) {
    throw new ModelFileError("noChatTemplate");
  }
}

/** Encoders, embedders and rerankers write no text. */
function cannotChat(info: GgufFileInfo, insights: GgufInsights): boolean {
  const architecture = String(info.metadata.general?.architecture ?? "");
  const isEncoder = architecture.includes("bert") || architecture === "clip" || architecture === "t5encoder";
  const pools = entry(info, `${architecture}.pooling_type`);
  return isEncoder || insights.supportsRanking || (typeof pools === "number" && pools > 0);
}

function hasTemplate(template: unknown): boolean {
  return typeof template === "string" && template.trim() !== "";
}

/**
 * Without a template a model is taken all the same if its vocabulary has the marks of one that is known: then it was
 * trained to chat in that way. A base model has none, and would only ramble.
 */
export function knownMarks(info: GgufFileInfo): "chatML" | undefined {
  const tokens = info.metadata.tokenizer?.ggml?.tokens;
  const has = (mark: string) => Array.isArray(tokens) && (tokens as readonly string[]).includes(mark);
  return has("<|im_start|>") && has("<|im_end|>") && isInstructionModel(info) ? "chatML" : undefined;
}

function isInstructionModel(info: GgufFileInfo): boolean {
  const names = ["general.name", "general.finetune", "general.basename"].map((name) => entry(info, name));
  return /instruct|chat|\bit\b|distill/iu.test(names.join(" "));
}

function describe(info: GgufFileInfo, insights: GgufInsights, fileName: string, bytes: number): ModelHeader {
  const { general, tokenizer } = info.metadata;
  const quantization = general?.file_type === undefined ? undefined : GgufFileType[general.file_type];
  const license = general?.license;
  return {
    name: general?.name?.trim() || fileName.replace(/\.gguf$/iu, ""),
    bytes,
    architecture: String(general?.architecture),
    parameters: insights.totalParameters,
    ...(quantization === undefined ? {} : { quantization: quantization.replace(/^(MOSTLY|ALL)_/u, "") }),
    trainedContextTokens: insights.trainContextSize ?? 4096,
    isReasoning: /<think|reasoning_content|<\|channel\|>/u.test(String(tokenizer?.chat_template ?? "")),
    ...(license === undefined ? {} : { license: String(license) }),
  };
}

/** A header entry by its dotted name; the library nests them. */
function entry(info: GgufFileInfo, name: string): unknown {
  let value: unknown = info.metadata;
  for (const part of name.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}
