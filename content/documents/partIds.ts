import { createHash } from "node:crypto";

/**
 * An id that stays the same for the same name, and differs for any other: what of the name is plain letters and digits,
 * and a short hash of all of it. Fits ids of packs (as a part), units and lessons.
 */
export function idOf(name: string): string {
  const whole = name.normalize("NFC");
  const hash = createHash("sha256").update(whole).digest("hex").slice(0, 8);
  const plain = whole
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, 32)
    .replace(/^-+|-+$/gu, "");
  return plain === "" ? hash : `${plain}-${hash}`;
}
