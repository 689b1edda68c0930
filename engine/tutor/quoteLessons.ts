import type { ScoredPassage } from "../../content/retrieval/scoredPassage.ts";
import type { Citation } from "../../contract/tutor.ts";
import type { KeptSource } from "../../school/conversations/conversationStore.ts";
import type { TurnStep } from "./turnSteps.ts";
import { uncheckedNumbersOf } from "./uncheckedNumbersOf.ts";

/** Sentences that are quoted at most, and passages that they come from. */
const mostQuotes = 3;
const mostPassages = 2;
/** A second passage must come this near to the best one to be quoted as well. */
const nearBest = 0.75;

/** A sentence to quote and the passage it stands in. */
export interface Quote {
  readonly passageId: string;
  readonly text: string;
}

/**
 * Answers without a model: the best sentences of the best passages, word for word, each with its mark.
 * Steps: sources, text, cited, done.
 */
export function* quoteLessons(
  passages: readonly ScoredPassage[],
  tools: { sources(passageIds: readonly string[]): readonly Omit<KeptSource, "n">[] },
): Generator<TurnStep> {
  const quotes = chooseQuotes(passages);
  const ids = [...new Set(quotes.map((quote) => quote.passageId))];
  const sources = tools.sources(ids).map((source, index) => ({ ...source, n: index + 1 }));
  const numberOf = new Map(sources.map((source) => [source.passageId, source.n]));

  yield { kind: "sources", writer: "quotes", passages: sources };
  for (const [index, quote] of quotes.entries()) {
    const n = numberOf.get(quote.passageId);
    yield { kind: "text", delta: `${index === 0 ? "" : "\n\n"}${asMarkdown(quote.text)} [${n}]` };
  }
  const citations = quotes.flatMap(({ passageId, text }): Citation[] => {
    const n = numberOf.get(passageId);
    return n === undefined ? [] : [{ n, passageId, quote: text }];
  });
  const answer = quotes.map((quote) => quote.text).join("\n");
  yield { kind: "cited", citations, uncheckedNumbers: uncheckedNumbersOf(answer, citations, sources) };
  yield { kind: "done" };
}

/**
 * Which sentences to quote: those of the best passages that say most of what was asked, and say it first. The passage that
 * says most comes first, and the sentences of a passage in the order of its text. Pure.
 */
export function chooseQuotes(passages: readonly ScoredPassage[]): Quote[] {
  const best = passages[0];
  if (best === undefined) return [];
  const candidates = passages
    .slice(0, mostPassages)
    .filter((passage) => passage.score >= nearBest * best.score)
    .flatMap((passage) =>
      passage.sentences
        .filter(({ coverage }) => coverage > 0)
        .map((sentence, place) => ({ passage, place, text: sentence.text, worth: worthOf(sentence, passage) })),
    )
    .toSorted((a, b) => b.worth - a.worth)
    .filter(({ text }, at, all) => all.findIndex((other) => other.text === text) === at);
  const chosen = candidates.filter(({ worth }) => worth >= nearBest * (candidates[0]?.worth ?? 0)).slice(0, mostQuotes);
  const ofPassage = (passage: ScoredPassage) => chosen.filter((quote) => quote.passage === passage);
  const said = (passage: ScoredPassage) => ofPassage(passage).reduce((sum, { worth }) => sum + worth, 0);
  return [...new Set(chosen.map(({ passage }) => passage))]
    .toSorted((a, b) => said(b) - said(a))
    .flatMap((passage) =>
      ofPassage(passage)
        .toSorted((a, b) => a.place - b.place)
        .map(({ text }) => ({ passageId: passage.passageId, text })),
    );
}

/** How much of its worth a sentence keeps that names what was asked only at its end. */
const latePenalty = 0.2;

/** What a sentence says of the question, and whether the question is what it is about: then it names it early. */
function worthOf({ text, coverage }: ScoredPassage["sentences"][number], passage: ScoredPassage): number {
  const plain = text.toLowerCase();
  const places = passage.terms.map(({ term }) => plain.indexOf(term)).filter((place) => place >= 0);
  const earliest = places.length === 0 ? plain.length : Math.min(...places);
  return coverage * (1 - (latePenalty * earliest) / Math.max(1, plain.length));
}

/** Plain text as Markdown that shows the same: marks of Markdown lose their meaning, formulas keep theirs. */
function asMarkdown(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\`*_{}[\]<>#|~]/gu, "\\$&");
}
