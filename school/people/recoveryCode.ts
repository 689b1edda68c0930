import { randomInt } from "node:crypto";

/** Without what is taken for another: I, L, O, U (Crockford's base 32). */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const groups = 4;
const groupLength = 5;

/** A code of 100 random bits to print and keep: `7XK2M-Q0R5T-…`. */
export function newRecoveryCode(): string {
  const group = () => Array.from({ length: groupLength }, () => letters[randomInt(letters.length)]).join("");
  return Array.from({ length: groups }, group).join("-");
}

/** As it was made, however it was typed: small letters, no dashes, O for 0. */
export function readRecoveryCode(typed: string): string {
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/O/gu, "0")
    .replace(/[IL]/gu, "1")
    .replace(/[^0-9A-Z]/gu, "");
  return (plain.match(/.{1,5}/gu) ?? []).join("-");
}
