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
  const citations = sources.map((source): Citation => {
    const quote = quotes.find((candidate) => candidate.passageId === source.passageId);
    return { n: source.n, passageId: source.passageId, ...(quote && { quote: quote.text }) };
  });
  const answer = quotes.map((quote) => quote.text).join("\n");
  yield { kind: "cited", citations, uncheckedNumbers: uncheckedNumbersOf(answer, citations, sources) };
  yield { kind: "done" };
}

/**
 * Which sentences to quote: of the best passage those that say most of what was asked, in the order of the text;
 * of the next one its best sentence, if that passage comes near. Pure.
 */
export function chooseQuotes(passages: readonly ScoredPassage[]): Quote[] {
  const best = passages[0];
  if (best === undefined) return [];
  const near = passages.slice(0, mostPassages).filter((passage) => passage.score >= nearBest * best.score);
  return near
    .flatMap((passage, rank) => {
      const wanted = rank === 0 ? mostQuotes - (near.length - 1) : 1;
      const strongest = Math.max(...passage.sentences.map((sentence) => sentence.coverage));
      const chosen = new Set(
        passage.sentences
          .filter((sentence) => sentence.coverage > 0 && sentence.coverage >= strongest / 2)
          .toSorted((a, b) => b.coverage - a.coverage)
          .slice(0, wanted),
      );
      return passage.sentences
        .filter((sentence) => chosen.has(sentence))
        .map((sentence) => ({ passageId: passage.passageId, text: sentence.text }));
    })
    .slice(0, mostQuotes);
}

/** Plain text as Markdown that shows the same: marks of Markdown lose their meaning, formulas keep theirs. */
function asMarkdown(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\`*_{}[\]<>#|~]/gu, "\\$&");
}
