import { createHash } from "node:crypto";
import type { ImportJob } from "../../contract/imports.ts";
import { checkedMedia } from "./checkedMedia.ts";
import { checkTexts } from "./checkTexts.ts";
import { openLpack } from "./lpackSource.ts";
import { lessonsOf, type Manifest } from "./manifest.ts";
import { isText } from "./memberRole.ts";
import { checkedBytes } from "./readMember.ts";

/** A pack of which every byte was checked. */
export interface VerifiedPack {
  readonly packId: string;
  readonly version: string;
  readonly lessons: number;
  /** Unpacked, without pack.json. */
  readonly bytes: number;
  /** SHA-256 of pack.json; equal for packs that hold the same. */
  readonly manifestSha256: string;
  readonly manifest: Manifest;
  readonly packJson: Buffer;
  /** `pack.json.minisig`, if it is signed; nobody has looked at it yet. */
  readonly signature: Buffer | undefined;
}

type Running = Extract<ImportJob["status"], { kind: "running" }>;
export type InstallProgress = Pick<Running, "step" | "progress">;
export type OnProgress = (progress: InstallProgress) => void;

/** What a pack is checked against besides the format. */
export interface VerifyOptions {
  /** Version of this program, for packs that need a newer one; without it they are not refused. */
  readonly appVersion?: string | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Checks a pack file whole: the archive's directory first, then each byte against the hashes of pack.json.
 * Writes nothing. Stops between members when `signal` is aborted, throwing its reason.
 * @throws PackRefusedError with the first thing that is wrong
 */
export async function verifyPack(
  file: string,
  signal: AbortSignal,
  options: VerifyOptions = {},
): Promise<VerifiedPack> {
  const source = await openLpack(file, options.appVersion);
  try {
    const { manifest, packJson, signature } = source;
    const members = [...source.members.values()];
    const bytes = members.reduce((sum, member) => sum + member.bytes, 0);
    let bytesOfMedia = 0;
    const onBytes = (bytesDone: number) =>
      options.onProgress?.({ step: "checking", progress: { bytesDone, bytesTotal: bytes } });
    for (const member of members) {
      if (isText(member.path)) continue;
      for await (const piece of checkedMedia(member.path, checkedBytes(source, member))) {
        signal.throwIfAborted();
        bytesOfMedia += piece.length;
        onBytes(bytesOfMedia);
      }
    }
    const texts = members.filter(({ path }) => isText(path));
    await checkTexts(source, texts, (bytesDone) => onBytes(bytesOfMedia + bytesDone), signal);
    return {
      packId: manifest.id,
      version: manifest.version,
      lessons: lessonsOf(manifest).length,
      bytes,
      manifestSha256: createHash("sha256").update(packJson).digest("hex"),
      manifest,
      packJson,
      signature,
    };
  } finally {
    source.close();
  }
}
