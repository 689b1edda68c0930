import { personName } from "../../../contract/people.ts";

/** The contract takes no more at once. */
const mostNames = 200;

/** A number that stands before each name of a list: `1.`, `2)`, `３、`, or in a column of its own. */
const listNumber = /^[\d０-９]+(?:[.)．）、:：]\s*|\s+)(?=\p{L})/u;

/**
 * The names in a text of one a line, without what a pasted list has around them: numbers, tabs, runs of spaces, empty
 * lines. Pure.
 */
export function namesIn(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.normalize("NFC").replace(/\s+/gu, " ").trim().replace(listNumber, ""))
    .filter((name) => name !== "");
}

/** What keeps names from being added. */
export type WrongNames =
  | { readonly kind: "none" }
  | { readonly kind: "tooMany"; readonly most: number }
  | { readonly kind: "unreadable"; readonly name: string };

/** @returns undefined if all can be added. Pure. */
export function wrongNames(names: readonly string[]): WrongNames | undefined {
  if (names.length === 0) return { kind: "none" };
  if (names.length > mostNames) return { kind: "tooMany", most: mostNames };
  const name = names.find((each) => !personName.safeParse(each).success);
  return name === undefined ? undefined : { kind: "unreadable", name };
}

/** Names that stand there more than once, or that the class has already. Pure. */
export function repeatedNames(names: readonly string[], known: readonly string[]): readonly string[] {
  const seen = new Set(known);
  const repeated = new Set<string>();
  for (const name of names) (seen.has(name) ? repeated : seen).add(name);
  return [...repeated];
}
