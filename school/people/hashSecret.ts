import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** A secret as it is kept. */
export interface HashedSecret {
  readonly salt: Buffer;
  readonly hash: Buffer;
  /** log2 of scrypt's N. */
  readonly cost: number;
}

/**
 * log2 of scrypt's N, with r = 8 and p = 1. Passphrases: 2^15, as OWASP's list for where argon2 is not to be had, in
 * memory that an old laptop has (32 MiB). Pictures and PINs have too few values for any hash to hide; what guards them is
 * the wait after wrong ones, and a class that signs in at once must not wait for each other.
 */
export const secretCosts = { passphrase: 15, recovery: 15, pictures: 12, pin: 12 } as const;

const hashBytes = 32;

/** @param cost one of {@link secretCosts} */
export async function hashSecret(secret: string, cost: number): Promise<HashedSecret> {
  const salt = randomBytes(16);
  return { salt, hash: await scryptOf(secret, salt, cost), cost };
}

/** Whether it is the secret that was hashed; takes the same time either way. */
export async function isSecret(given: string, { salt, hash, cost }: HashedSecret): Promise<boolean> {
  return timingSafeEqual(await scryptOf(given, salt, cost), hash);
}

/** The same words typed on another keyboard are the same secret: NFKC. */
function scryptOf(secret: string, salt: Buffer, cost: number): Promise<Buffer> {
  const n = 2 ** cost;
  return new Promise((resolve, reject) => {
    const options = { N: n, r: 8, p: 1, maxmem: 2 * 128 * 8 * n };
    scrypt(secret.normalize("NFKC"), salt, hashBytes, options, (fault, key) => (fault ? reject(fault) : resolve(key)));
  });
}
