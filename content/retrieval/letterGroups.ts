import type { QuestionTerm } from "./questionTerms.ts";

const lettersInGroup = 4;
const hanOnly = /^\p{Script=Han}+$/u;

/** The groups of letters of a question's terms, each with its share of the whole. */
export type LetterGroups = ReadonlyMap<string, number>;

/** Splits the terms into groups: four letters, the word's ends marked; two characters of a Chinese word, or its only one. */
export function letterGroupsOf(terms: readonly QuestionTerm[]): LetterGroups {
  const groups = new Map<string, number>();
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return groups;
  for (const { term, weight } of terms) {
    const own = groupsIn(term);
    for (const group of own) groups.set(group, (groups.get(group) ?? 0) + weight / total / own.length);
  }
  return groups;
}

/** Which of the question's groups a sentence of terms holds. */
export function heldGroups(sentence: readonly string[], groups: LetterGroups): Set<string> {
  const held = new Set<string>();
  const join = sentence.some((term) => hanOnly.test(term)) ? [sentence.join("")] : sentence;
  for (const stretch of join) {
    for (const group of groupsIn(stretch)) if (groups.has(group)) held.add(group);
    if (hanOnly.test(stretch.slice(0, 1)))
      for (const character of stretch) if (groups.has(character)) held.add(character);
  }
  return held;
}

function groupsIn(term: string): string[] {
  const size = /\p{Script=Han}/u.test(term) ? 2 : lettersInGroup;
  const letters = size === 2 || /^\d/u.test(term) ? term : ` ${term} `;
  if (letters.length <= size) return [letters];
  return Array.from({ length: letters.length - size + 1 }, (_, i) => letters.slice(i, i + size));
}
