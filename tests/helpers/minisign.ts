import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A pair of keys that the real minisign has made. */
export interface KeyPair {
  readonly publicKeyFile: string;
  readonly secretKeyFile: string;
  /** Text of the public key file. */
  readonly publicKey: string;
}

/** Runs the real minisign (apt install minisign). @throws with what it said, also if it is not installed */
export function minisign(args: readonly string[], input = ""): string {
  return execFileSync("minisign", [...args], { input, encoding: "utf8", stdio: ["pipe", "pipe", "pipe"] });
}

/** @param password locks the secret key; without it, the key is open */
export function makeKeys(folder: string, name: string, password?: string): KeyPair {
  const publicKeyFile = join(folder, `${name}.pub`);
  const secretKeyFile = join(folder, `${name}.key`);
  const lock = password === undefined ? ["-W"] : [];
  // Without a password it reads nothing, and may be gone before anything is written to it.
  const typed = password === undefined ? "" : `${password}\n${password}\n`;
  minisign(["-G", ...lock, "-p", publicKeyFile, "-s", secretKeyFile], typed);
  return { publicKeyFile, secretKeyFile, publicKey: readFileSync(publicKeyFile, "utf8") };
}

/** The signature file that the real minisign makes for these bytes with an open key. */
export function signByTool(folder: string, keys: KeyPair, content: string | Buffer, ...options: string[]): Buffer {
  const file = join(folder, "pack.json");
  writeFileSync(file, content);
  minisign(["-S", "-s", keys.secretKeyFile, ...options, "-m", file]);
  return readFileSync(`${file}.minisig`);
}
