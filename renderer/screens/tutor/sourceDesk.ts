import type { Source } from "../../../contract/tutor.ts";
import type { Route } from "../../router/route.ts";

/** A source that is open: which turn, which passage, and the words that the answer leans on. */
export interface OpenSource {
  readonly turnKey: string;
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
