import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { ByteWriter } from "./byteWriter.ts";

/** Tensor types, by the numbers of the GGUF format, with [weights, bytes] of a block. */
export const tensorTypes = {
  F32: { id: 0, blockWeights: 1, blockBytes: 4 },
  F16: { id: 1, blockWeights: 1, blockBytes: 2 },
  Q4_0: { id: 2, blockWeights: 32, blockBytes: 18 },
  Q8_0: { id: 8, blockWeights: 32, blockBytes: 34 },
  Q6_K: { id: 14, blockWeights: 256, blockBytes: 210 },
} as const;
export type TensorType = keyof typeof tensorTypes;

/** A tensor to be written. `data` yields its bytes in order; without it the tensor is zeros, kept as a hole in the file. */
export interface Tensor {
  readonly name: string;
  /** Fastest running dimension first. */
  readonly dims: readonly number[];
  readonly type: TensorType;
  readonly data?: () => Iterable<Uint8Array>;
}

export type MetadataValue =
  | { readonly type: "u32" | "f32"; readonly value: number }
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "strings"; readonly value: readonly string[] }
  | { readonly type: "i32s"; readonly value: readonly number[] };
export type Metadata = ReadonlyMap<string, MetadataValue>;

const alignment = 32;
const padded = (bytes: number) => Math.ceil(bytes / alignment) * alignment;

/** Writes a GGUF file of version 3. Returns its size in bytes. */
export function writeGguf(file: string, metadata: Metadata, tensors: readonly Tensor[]): number {
  const header = new ByteWriter();
  header.raw(Buffer.from("GGUF"));
  header.u32(3);
  header.u64(tensors.length);
  header.u64(metadata.size);
  for (const [key, value] of metadata) writeEntry(header, key, value);
  let offset = 0;
  for (const tensor of tensors) {
    header.string(tensor.name);
    header.u32(tensor.dims.length);
    for (const dim of tensor.dims) header.u64(dim);
    header.u32(tensorTypes[tensor.type].id);
    header.u64(offset);
    offset += padded(tensorBytes(tensor));
  }
  header.raw(Buffer.alloc(padded(header.length) - header.length));
  return writeAll(file, header.bytes(), tensors);
}

function writeAll(file: string, header: Uint8Array, tensors: readonly Tensor[]): number {
  const descriptor = openSync(file, "w");
  try {
    writeSync(descriptor, header, 0, header.length, 0);
    let at = header.length;
    for (const tensor of tensors) {
      let written = 0;
      for (const chunk of tensor.data?.() ?? []) {
        writeSync(descriptor, chunk, 0, chunk.length, at + written);
        written += chunk.length;
      }
      if (tensor.data !== undefined && written !== tensorBytes(tensor)) {
        throw new Error(`${tensor.name}: ${written} bytes in place of ${tensorBytes(tensor)}`);
      }
      at += padded(tensorBytes(tensor));
    }
    ftruncateSync(descriptor, at);
    return at;
  } finally {
    closeSync(descriptor);
  }
}

export function tensorWeights(tensor: Tensor): number {
  return tensor.dims.reduce((product, dim) => product * dim, 1);
}

export function tensorBytes(tensor: Tensor): number {
  const { blockWeights, blockBytes } = tensorTypes[tensor.type];
  return (tensorWeights(tensor) / blockWeights) * blockBytes;
}

const valueTypes = { u32: 4, i32: 5, f32: 6, bool: 7, string: 8, array: 9 } as const;

function writeEntry(header: ByteWriter, key: string, entry: MetadataValue): void {
  header.string(key);
  switch (entry.type) {
    case "u32":
      header.u32(valueTypes.u32);
      header.u32(entry.value);
      return;
    case "f32":
      header.u32(valueTypes.f32);
      header.f32(entry.value);
      return;
    case "bool":
      header.u32(valueTypes.bool);
      header.u8(entry.value ? 1 : 0);
      return;
    case "string":
      header.u32(valueTypes.string);
      header.string(entry.value);
      return;
    case "strings":
      header.u32(valueTypes.array);
      header.u32(valueTypes.string);
      header.u64(entry.value.length);
      for (const text of entry.value) header.string(text);
      return;
    case "i32s":
      header.u32(valueTypes.array);
      header.u32(valueTypes.i32);
      header.u64(entry.value.length);
      for (const number of entry.value) header.i32(number);
      return;
    default:
      entry satisfies never;
  }
}
