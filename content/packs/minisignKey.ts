import { createPublicKey, type KeyObject } from "node:crypto";
import { KeyRefusedError } from "../errors.ts";

/** A key that checks signatures, as `minisign -G` makes it (https://jedisct1.github.io/minisign/). */
export interface PublicKey {
  /** 16 hex digits, upper case, as minisign prints it. */
  readonly keyId: string;
  /** The Ed25519 key, 32 bytes. */
  readonly bytes: Uint8Array;
}

/** Two letters of the algorithm and eight bytes of the key's id stand before keys and signatures. */
export const keyIdEnd = 10;
const publicKeyBytes = keyIdEnd + 32;
const secretKeyBytes = 158;
const commentPrefix = "untrusted comment:";
/** What stands before an Ed25519 key in X.509 form (RFC 8410). */
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

/**
 * The key in a minisign public key file, or in its line of base64 alone.
 * @throws KeyRefusedError
 */
export function readPublicKey(text: string): PublicKey {
  const bytes = readKeyLine(text);
  if (bytes?.length === secretKeyBytes) throw new KeyRefusedError("secretKey");
  if (bytes?.length !== publicKeyBytes || !bytes.toString("latin1").startsWith("Ed")) {
    throw new KeyRefusedError("notAKey");
  }
  return { keyId: keyIdOf(bytes), bytes: bytes.subarray(keyIdEnd) };
}

/** The key as its file has it: one line of base64. */
export function publicKeyLine({ keyId, bytes }: PublicKey): string {
  return Buffer.concat([Buffer.from("Ed"), Buffer.from(keyId, "hex").reverse(), bytes]).toString("base64");
}

/** The bytes of a key file's one line, whatever kind of key it is; undefined if there is no such line. */
export function readKeyLine(text: string): Buffer | undefined {
  const lines = text.split("\n").map((line) => line.trim());
  const [line, ...more] = lines.filter((each) => each !== "" && !each.startsWith(commentPrefix));
  return line === undefined || more.length > 0 ? undefined : decodeBase64(line);
}

/** @returns undefined unless the text is base64 as it should be; Node would skip what is not. */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, "base64");
  return bytes.length > 0 && bytes.toString("base64") === text ? bytes : undefined;
}

/** The key's id in front of keys and signatures: a little-endian number, printed as such. */
export function keyIdOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.slice(2, keyIdEnd)).reverse().toString("hex").toUpperCase();
}

/** For node:crypto. */
export function verifyingKey({ bytes }: PublicKey): KeyObject {
  return createPublicKey({ key: Buffer.concat([spkiPrefix, bytes]), format: "der", type: "spki" });
}
