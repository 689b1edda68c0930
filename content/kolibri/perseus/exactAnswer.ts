import Fraction from "fraction.js";
import { parseExactNumber } from "../../exercises/exactNumber.ts";

/** Perseus takes answers for right that are nearer than this; so a third stands there as 0.3333333333333333. */
const perseusPrecision = 2 ** -42;
const largestDenominator = 10_000n;

/**
 * A number of Perseus as keys are written, without rounding: decimals stay, what is a rounded fraction becomes one.
 * @returns undefined if it is no number
 */
export function exactAnswer(value: unknown): string | undefined {
  const written = typeof value === "number" ? String(value) : typeof value === "string" ? normalised(value) : "";
  if (written === "" || written.length > 60) return undefined;
  const plain = parseExactNumber(written);
  const decimals = /\.(\d+)$/.exec(written)?.[1]?.length ?? 0;
  if (plain !== undefined && decimals < 10) return written;
  return asFraction(Number(written), plain);
}

/** Whether two keys name the same number. */
export function isSameAnswer(a: string, b: string): boolean {
  return parseExactNumber(a)?.equals(parseExactNumber(b) ?? Number.NaN) === true;
}

function asFraction(number: number, plain: Fraction | undefined): string | undefined {
  if (!Number.isFinite(number) || Math.abs(number) > Number.MAX_SAFE_INTEGER) return undefined;
  const simple = new Fraction(number).simplify(perseusPrecision);
  const exact = (simple.d <= largestDenominator ? simple : (plain ?? new Fraction(number))).toFraction();
  return exact.length <= 60 && parseExactNumber(exact) !== undefined ? exact : undefined;
}

/** `1,5` and `−2` are written by people; `.5` and `2.` by programs. */
function normalised(value: string): string {
  const text = value
    .trim()
    .replace(/[−–]/, "-")
    .replace(/^\+/, "")
    .replace(/(\d) *\/ *(\d)/, "$1/$2");
  const withPoint = /^-?\d+,\d{1,2}$/.test(text) ? text.replace(",", ".") : text;
  return withPoint.replace(/^(-?)\./, "$10.").replace(/\.$/, "");
}
