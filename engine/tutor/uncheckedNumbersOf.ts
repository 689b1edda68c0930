import type { Citation, Source } from "../../contract/tutor.ts";
import { uncheckedNumbers } from "../../school/policies/uncheckedNumbers.ts";

/** The numbers of an answer that none of the passages it cites holds. Pure. */
export function uncheckedNumbersOf(
  answer: string,
  citations: readonly Citation[],
  sources: readonly Source[],
): string[] {
  const cited = new Set(citations.map((citation) => citation.passageId));
  return uncheckedNumbers(
    answer,
    sources.filter((source) => cited.has(source.passageId)).map((source) => source.text),
  );
}
