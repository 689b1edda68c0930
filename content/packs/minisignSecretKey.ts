import { createPrivateKey, createPublicKey, type KeyObject, scrypt } from "node:crypto";
import { promisify } from "node:util";
import { blake2b } from "@noble/hashes/blake2.js";
import { SigningKeyRefusedError } from "../errors.ts";
import { keyIdOf, readKeyLine } from "./minisignKey.ts";

/** A key that signs. */
export interface SecretKey {
  readonly keyId: string;
  readonly privateKey: KeyObject;
}

/** The parts of a secret key file: algorithms 2 + 2 + 2, salt 32, limits 8 + 8, then the locked part. */
const at = { kdf: 2, checksum: 4, salt: 6, opsLimit: 38, memLimit: 46, locked: 54, end: 158 } as const;
/** The parts of the locked part: key id 8, seed 32, public key 32, checksum 32. */
const inLocked = { seed: 8, publicKey: 40, checksum: 72, end: 104 } as const;
const publicKeyFileBytes = 42;
/** What stands before an Ed25519 seed in PKCS #8 form (RFC 8410). */
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");

/**
 * Opens a minisign secret key file.
 * @param askPassword is asked only if the key is locked
 * @throws SigningKeyRefusedError if it is no such file, or the password is another one; what `askPassword` throws
 */
export async function openSecretKey(text: string, askPassword: () => Promise<string>): Promise<SecretKey> {
  const file = readKeyLine(text);
  if (file?.length === publicKeyFileBytes) throw new SigningKeyRefusedError("publicKey");
  if (file?.length !== at.end || file.toString("latin1", 0, at.kdf) !== "Ed") {
    throw new SigningKeyRefusedError("notAKey");
  }
  const kdf = file.toString("latin1", at.kdf, at.checksum);
  const locked = file.subarray(at.locked);
  if (kdf === "\0\0") return toSecretKey(locked);
  if (kdf !== "Sc" || file.toString("latin1", at.checksum, at.salt) !== "B2") {
    throw new SigningKeyRefusedError("notAKey");
  }
  return toSecretKey(await unlock(file, await askPassword()));
}

async function unlock(file: Buffer, password: string): Promise<Buffer> {
  const cost = scryptCost(file.readBigUInt64LE(at.opsLimit), file.readBigUInt64LE(at.memLimit));
  const stream = await deriveKey(password, file.subarray(at.salt, at.opsLimit), inLocked.end, cost);
  const unlocked = Buffer.from(file.subarray(at.locked).map((byte, index) => byte ^ (stream[index] ?? 0)));
  const checksum = blake2b(Buffer.concat([file.subarray(0, at.kdf), unlocked.subarray(0, inLocked.checksum)]), {
    dkLen: 32,
  });
  if (!unlocked.subarray(inLocked.checksum).equals(checksum)) throw new SigningKeyRefusedError("wrongPassword");
  return unlocked;
}

const deriveKey = promisify<string, Buffer, number, ScryptCost, Buffer>(scrypt);

interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly maxmem: number;
}

const blockSize = 8;
/** minisign asks for 1 GiB; a file that asks for more than twice that would only stop the computer. */
const mostMemory = 2n * 1024n ** 3n;
const mostOperations = 2n ** 28n;

/**
 * The parameters of scrypt that libsodium takes for these limits (crypto_pwhash_scryptsalsa208sha256): as much memory
 * as the smaller limit allows, then as many lanes as the operations allow.
 */
function scryptCost(opsLimit: bigint, memLimit: bigint): ScryptCost {
  if (memLimit > mostMemory || opsLimit > mostOperations) throw new SigningKeyRefusedError("notAKey");
  const operations = Math.max(Number(opsLimit), 32_768);
  const memory = Number(memLimit);
  const isBoundByOperations = operations < Math.floor(memory / 32);
  const most = Math.floor(isBoundByOperations ? operations / (blockSize * 4) : memory / (blockSize * 128));
  const N = 2 ** Math.max(1, Math.floor(Math.log2(most)));
  const p = isBoundByOperations ? 1 : Math.floor(operations / 4 / N / blockSize);
  if (!Number.isFinite(N) || p < 1) throw new SigningKeyRefusedError("notAKey");
  return { N, r: blockSize, p, maxmem: 128 * blockSize * (N + p + 2) };
}

/** A file that was damaged gives a seed that does not make its own public key. */
function toSecretKey(unlocked: Buffer): SecretKey {
  const seed = unlocked.subarray(inLocked.seed, inLocked.publicKey);
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-32);
  if (!unlocked.subarray(inLocked.publicKey, inLocked.checksum).equals(publicKey)) {
    throw new SigningKeyRefusedError("notAKey");
  }
  return { keyId: keyIdOf(Buffer.concat([Buffer.from("Ed"), unlocked.subarray(0, inLocked.seed)])), privateKey };
}
