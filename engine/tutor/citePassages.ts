import type { Citation, Source } from "../../contract/tutor.ts";

/** The citations of an answer: each mark `[n]` that names one of its sources, in the order they come, each once. Pure. */
export function citePassages(answer: string, sources: readonly Source[]): Citation[] {
  const byNumber = new Map(sources.map((source) => [source.n, source]));
  const numbers = new Set([...answer.matchAll(/\[(\d+)\]/gu)].map((mark) => Number(mark[1])));
  return [...numbers].flatMap((n) => {
    const source = byNumber.get(n);
    return source === undefined ? [] : [{ n, passageId: source.passageId }];
  });
}
