import type { SearchHit } from "../../contract/search.ts";
import type { IndexLanguage } from "./indexLanguage.ts";
import type { ScoredPassage } from "./scoredPassage.ts";
import { termsOf } from "./terms.ts";

/** About as much as two lines on a small screen, in UTF-16 units; a Chinese character is two letters wide. */
const snippetLength: Readonly<Record<IndexLanguage, number>> = { en: 180, fr: 180, zh: 90, other: 180 };

/**
 * The sentence of a passage that holds most of what was looked for, with its next ones while there is room, in pieces;
 * what was looked for (or stands for it) is marked. Pure.
 */
export function snippetOf(passage: ScoredPassage, language: IndexLanguage): SearchHit["snippet"] {
  const stretch = bestStretch(passage, snippetLength[language]);
  const pieces: { text: string; isHit: boolean }[] = [];
  const push = (text: string, isHit: boolean) => {
    const last = pieces.at(-1);
    if (text === "") return;
    if (last?.isHit === isHit) last.text += text;
    else pieces.push({ text, isHit });
  };
  let done = 0;
  for (const { term, start, end } of termsOf(stretch, language)) {
    if (!passage.lookedFor.has(term) || end <= done) continue;
    push(stretch.slice(done, Math.max(done, start)), false);
    push(stretch.slice(Math.max(done, start), end), true);
    done = end;
  }
  push(stretch.slice(done), false);
  return pieces;
}

function bestStretch({ sentences }: ScoredPassage, room: number): string {
  const best = sentences.reduce((top, { coverage }, i) => (coverage > (sentences[top]?.coverage ?? 0) ? i : top), 0);
  let stretch = sentences[best]?.text ?? "";
  const gap = /\p{Script=Han}/u.test(stretch) ? "" : " ";
  for (const { text } of sentences.slice(best + 1)) {
    if (stretch.length + gap.length + text.length > room) break;
    stretch += gap + text;
  }
  if (stretch.length <= 2 * room) return stretch;
  return `${stretch.slice(0, 2 * room).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}
