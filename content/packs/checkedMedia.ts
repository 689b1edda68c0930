import { createReadStream } from "node:fs";
import { PackRefusedError } from "../errors.ts";
import { judgeSvg } from "./judgeSvg.ts";
import { familyHeadBytes, familyOfBytes, type MediaFamily, promisedFamily } from "./mediaFamily.ts";
import { packLimits } from "./packLimits.ts";

/**
 * The bytes of a media file as they come; ends without an error only if they are no other thing than its name says: no
 * page named as a picture, no program as a film, no drawing with a script in it. What they are by nothing but their
 * name passes: a browser plays it or shows nothing. It judges at the end, so that damage is told as damage.
 * @throws PackRefusedError wrongMedia, activePicture or tooBig, or whatever `pieces` throws
 */
export async function* checkedMedia(path: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const promised = promisedFamily(path);
  if (promised === undefined) return yield* pieces;
  const wanted = bytesToSee(promised);
  const kept: Uint8Array[] = [];
  let keptBytes = 0;
  for await (const piece of pieces) {
    if (keptBytes < wanted) {
      kept.push(Buffer.from(piece.subarray(0, wanted - keptBytes))); // a copy: the giver may use its buffer again
      keptBytes += Math.min(piece.length, wanted - keptBytes);
    }
    yield piece;
  }
  if (promised === "svg") checkSvg(path, Buffer.concat(kept));
  else if (!isKept(promised, familyOfBytes(Buffer.concat(kept)))) throw new PackRefusedError("wrongMedia", path);
}

/**
 * The same for a file that is on the disk already, of which no more is read than is needed.
 * @throws PackRefusedError wrongMedia, activePicture or tooBig; the system's error
 */
export async function checkKeptMedia(path: string, file: string): Promise<void> {
  const promised = promisedFamily(path);
  if (promised === undefined) return;
  const seen = checkedMedia(path, createReadStream(file, { end: bytesToSee(promised) - 1 }));
  while (!(await seen.next()).done); // it throws at its end
}

function bytesToSee(promised: MediaFamily): number {
  return promised === "svg" ? packLimits.svgBytes + 1 : familyHeadBytes;
}

function isKept(promised: MediaFamily, found: MediaFamily | undefined): boolean {
  return found === undefined || found === promised || (promised === "text" && found === "markup");
}

function checkSvg(path: string, bytes: Buffer): void {
  if (bytes.length > packLimits.svgBytes) throw new PackRefusedError("tooBig", path);
  const svg = decodeUtf8(bytes);
  const verdict = svg === undefined || svg.includes("\0") ? "notSvg" : judgeSvg(svg);
  if (verdict === "notSvg") throw new PackRefusedError("wrongMedia", path);
  if (verdict === "active") throw new PackRefusedError("activePicture", path);
}

/** Another encoding could hide from us what a browser would see. */
function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const encoding = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/iu.exec(text.slice(0, 200))?.[1] ?? "utf-8";
    return /^(?:utf-?8|us-ascii)$/iu.test(encoding) ? text : undefined;
  } catch {
    return undefined;
  }
}
