import { createHash } from "node:crypto";
import { PackRefusedError } from "../errors.ts";
import type { PackSource, SourceMember } from "./packSource.ts";

/**
 * The bytes of a member that is small: texts and JSON.
 * @throws PackRefusedError badHash if they are not what the source promised, or whatever the source throws
 */
export async function readMember(source: PackSource, member: SourceMember): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of copies(checkedBytes(source, member))) pieces.push(piece);
  return Buffer.concat(pieces);
}

/**
 * The bytes of a member as they come; ends without an error only if they are what the source promised.
 * @throws PackRefusedError badHash, or whatever the source throws
 */
export async function* checkedBytes(source: PackSource, { path, digest }: SourceMember): AsyncGenerator<Uint8Array> {
  const hash = createHash(digest.algorithm);
  for await (const piece of source.stream(path)) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest("hex") !== digest.hex) throw new PackRefusedError("badHash", path);
}

/** Pieces that stay good when the next is asked for. */
export async function* copies(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece);
}
