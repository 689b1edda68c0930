import { PackRefusedError } from "../errors.ts";
import { decodeBase64, keyIdEnd, keyIdOf } from "./minisignKey.ts";
import { packLimits } from "./packLimits.ts";

/** What a `.minisig` file holds; nothing of it is proven. */
export interface MinisignFile {
  /** `ED` signs the BLAKE2b-512 of the file, the older `Ed` the file itself. */
  readonly algorithm: "Ed" | "ED";
  readonly keyId: string;
  /** 64 bytes. */
  readonly signature: Buffer;
  /** As it stands there, in whatever encoding: the global signature is over its bytes. */
  readonly trustedComment: Buffer;
  /** 64 bytes, over the signature and the trusted comment. */
  readonly globalSignature: Buffer;
}

export const signatureMember = "pack.json.minisig";
const signatureBytes = 64;
const untrustedPrefix = "untrusted comment: ";
const trustedPrefix = "trusted comment: ";

/**
 * Reads a signature file: four lines, no more. Pure.
 * @throws PackRefusedError badSignature if it is cut off or made wrongly
 */
export function readMinisignFile(file: Buffer): MinisignFile {
  const [untrusted = "", line = "", trusted = "", globalLine = "", ...more] =
    file.length > packLimits.signatureBytes ? [] : file.toString("latin1").split(/\r?\n/u);
  const signed = decodeBase64(line);
  const globalSignature = decodeBase64(globalLine);
  const algorithm = signed?.toString("latin1", 0, 2);
  if (
    !untrusted.startsWith(untrustedPrefix) ||
    !trusted.startsWith(trustedPrefix) ||
    signed?.length !== keyIdEnd + signatureBytes ||
    (algorithm !== "Ed" && algorithm !== "ED") ||
    globalSignature?.length !== signatureBytes ||
    more.some((text) => text !== "")
  ) {
    throw new PackRefusedError("badSignature", signatureMember);
  }
  return {
    algorithm,
    keyId: keyIdOf(signed),
    signature: signed.subarray(keyIdEnd),
    trustedComment: Buffer.from(trusted.slice(trustedPrefix.length), "latin1"),
    globalSignature,
  };
}

/** The file that `minisign -V` reads; its untrusted comment says nothing that matters. */
export function writeMinisignFile({
  algorithm,
  keyId,
  signature,
  trustedComment,
  globalSignature,
}: MinisignFile): Buffer {
  const signed = Buffer.concat([Buffer.from(algorithm), Buffer.from(keyId, "hex").reverse(), signature]);
  return Buffer.concat([
    Buffer.from(`${untrustedPrefix}signature from luciole pack build\n${signed.toString("base64")}\n${trustedPrefix}`),
    trustedComment,
    Buffer.from(`\n${globalSignature.toString("base64")}\n`),
  ]);
}
