import type { Citation, Source } from "../../../contract/tutor.ts";
import type { Route } from "../../router/route.ts";

/** A mark of an answer: its number, and which of the marks of this number it is, from 0. */
export interface MarkPlace {
  readonly n: number;
  readonly nth: number;
}

/** A source that is open: which turn and mark, which passage, and the words that the answer leans on. */
export interface OpenSource {
  readonly turnKey: string;
  readonly mark: MarkPlace;
  readonly source: Source;
  readonly quote?: string;
}

/** What the place around a thread does with sources: a lesson lights them on its page, others link to their lesson. */
export interface SourceDesk {
  readonly open: OpenSource | undefined;
  show(open: OpenSource): void;
  close(): void;
  /** Whether the passage stands on the page beside the thread. */
  isHere(source: Source): boolean;
  /** Where the passage is lit, with the way back. */
  linkTo(open: OpenSource): Route;
  /** On narrow screens the thread covers the page: shows the page. */
  readonly uncover?: (() => void) | undefined;
}

/** The words that a mark stands for. Answers of old have one citation for all marks of a number. Pure. */
export function quoteOf(citations: readonly Citation[], mark: MarkPlace): string | undefined {
  const ofNumber = citations.filter((citation) => citation.n === mark.n);
  return (ofNumber[mark.nth] ?? ofNumber[0])?.quote;
}
