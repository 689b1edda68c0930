/** A term and the stretch of the original text that it stands for. */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** Says nothing of what a question is about. */
  readonly isStopWord: boolean;
}
