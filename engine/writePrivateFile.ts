import { chmodSync, renameSync, writeFileSync } from "node:fs";

/** Writes a small file that only its owner can read; whoever reads it meanwhile finds the old text or the new one, whole. */
export function writePrivateFile(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600); // where an old one lay, its mode was kept
  renameSync(`${file}.new`, file);
}
