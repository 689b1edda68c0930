import { verify } from "node:crypto";
import { blake2b } from "@noble/hashes/blake2.js";
import type { PackTrust } from "../../contract/packs.ts";
import { type MinisignFile, readMinisignFile } from "./minisignFile.ts";
import { type PublicKey, verifyingKey } from "./minisignKey.ts";

/** A key that is trusted, and whose it is. */
export interface TrustedKey {
  readonly key: PublicKey;
  readonly publisher: string;
}

/** What a signature says of a pack. */
export type SignatureTrust = Exclude<PackTrust, { kind: "starter" | "own" }>;

/**
 * Whose a pack is, by the signature over its pack.json (which holds the hash of every other member). Pure.
 * `unknown` is said of any key that is not among the trusted ones: its signature cannot be checked and proves nothing.
 * `altered` is what a trusted key has signed otherwise: pack.json, the signature or its trusted comment was changed.
 * @throws PackRefusedError badSignature if the signature file cannot be read
 */
export function judgeSignature(
  packJson: Uint8Array,
  signature: Buffer | undefined,
  trustedKeys: readonly TrustedKey[],
): SignatureTrust {
  if (signature === undefined) return { kind: "unsigned" };
  const file = readMinisignFile(signature);
  const { keyId } = file;
  const trusted = trustedKeys.find(({ key }) => key.keyId === keyId);
  if (trusted === undefined) return { kind: "unknown", keyId };
  if (!isSignedBy(trusted.key, file, packJson)) return { kind: "altered", keyId };
  return { kind: "trusted", keyId, publisher: trusted.publisher };
}

function isSignedBy(key: PublicKey, file: MinisignFile, packJson: Uint8Array): boolean {
  const verifier = verifyingKey(key);
  return (
    verify(null, signedMessage(file.algorithm, packJson), verifier, file.signature) &&
    verify(null, commentedMessage(file.signature, file.trustedComment), verifier, file.globalSignature)
  );
}

/** What the signature is over. The hash is not node:crypto's: Electron's BoringSSL has no BLAKE2b-512. */
export function signedMessage(algorithm: MinisignFile["algorithm"], packJson: Uint8Array): Uint8Array {
  return algorithm === "ED" ? blake2b(packJson, { dkLen: 64 }) : packJson;
}

/** What the global signature is over. */
export function commentedMessage(signature: Buffer, trustedComment: Buffer): Buffer {
  return Buffer.concat([signature, trustedComment]);
}
