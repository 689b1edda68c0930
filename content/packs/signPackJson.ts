import { sign } from "node:crypto";
import { writeMinisignFile } from "./minisignFile.ts";
import type { SecretKey } from "./minisignSecretKey.ts";
import { commentedMessage, signedMessage } from "./signature.ts";

/**
 * The signature file for pack.json, as `minisign -S` makes it: prehashed, with the time and the file's name as its
 * trusted comment. Pure.
 */
export function signPackJson(packJson: Uint8Array, { keyId, privateKey }: SecretKey, at: Date): Buffer {
  const algorithm = "ED";
  const signature = sign(null, signedMessage(algorithm, packJson), privateKey);
  const seconds = Math.floor(at.getTime() / 1000);
  const trustedComment = Buffer.from(`timestamp:${seconds}\tfile:pack.json\thashed`);
  const globalSignature = sign(null, commentedMessage(signature, trustedComment), privateKey);
  return writeMinisignFile({ algorithm, keyId, signature, trustedComment, globalSignature });
}
