import type { IndexLanguage } from "./indexLanguage.ts";
import { languageRules } from "./languageRules.ts";
import type { ScoredPassage } from "./scoredPassage.ts";
import { termsOf } from "./terms.ts";

/** Terms after a number among which the counted thing stands: 206 strong white bones. */
const reachOfNumber = 3;

/** Whether a question asks for a number, and none stands in the sentence that holds most of it, or the next. */
export function lacksNumber(question: string, passage: ScoredPassage, language: IndexLanguage): boolean {
  if (!languageRules[language].words.asksNumber.test(question)) return false;
  return !termsOf(stretchOf(passage, 0), language).some(({ term }) => /^\d/u.test(term));
}

/** Whether a question asks how many there are of a thing, and no passage puts a number before it. */
export function lacksCount(question: string, passages: readonly ScoredPassage[], language: IndexLanguage): boolean {
  const thing = languageRules[language].words.countedThing.exec(question)?.[1];
  if (thing === undefined) return false;
  const wanted = new Set(termsOf(thing, language).map(({ term }) => term));
  return !passages.some(({ text }) => {
    const terms = termsOf(text, language);
    return terms.some(
      ({ term, end }, i) =>
        /^\d/u.test(term) &&
        (text.slice(end).trimStart().startsWith(thing) ||
          terms.slice(i + 1, i + 1 + reachOfNumber).some((next) => wanted.has(next.term))),
    );
  });
}

/** Whether a question asks for a time, a length, a price and so on, and nothing like it stands near what it is about. */
export function lacksKind(question: string, passage: ScoredPassage, language: IndexLanguage): boolean {
  const asked = languageRules[language].words.answerKinds.filter(({ asks }) => asks.test(question));
  const stretch = asked.length === 0 ? "" : stretchOf(passage, 1);
  return asked.some(({ holds }) => !holds.test(stretch));
}

/** The sentence that holds most of the question and the next, with as many more on both sides. */
function stretchOf({ sentences }: ScoredPassage, more: number): string {
  const best = sentences.reduce((top, { coverage }, i) => (coverage > (sentences[top]?.coverage ?? 0) ? i : top), 0);
  return sentences
    .slice(Math.max(0, best - more), best + 2 + more)
    .map(({ text }) => text)
    .join(" ");
}
