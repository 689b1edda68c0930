import { randomInt } from "node:crypto";

/** No letters that are taken for others when read from a wall. */
const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const length = 6;

/** Six letters and digits, 30 bits: enough where each device has ten tries a minute. */
export function newJoinCode(): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
}

/** As it was made, however it was typed. */
export function readJoinCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, "");
}

/** Lets each device try a few codes a minute. */
export function createJoinTries(clock: () => number): { mayTry(address: string): boolean } {
  const tries = new Map<string, number[]>();
  return {
    mayTry(address) {
      const recent = (tries.get(address) ?? []).filter((at) => clock() - at < minuteMs);
      if (recent.length >= triesAMinute) return false;
      tries.set(address, [...recent, clock()]);
      return true;
    },
  };
}

const minuteMs = 60_000;
const triesAMinute = 10;
