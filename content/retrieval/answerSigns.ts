/** Signs that the passages found do, or do not, answer the question; each from 0 to 1. */
export interface AnswerSigns {
  /** The best of the passages' features of the same names. */
  readonly sentence: number;
  readonly neighbours: number;
  readonly passage: number;
  readonly textRank: number;
  readonly pairs: number;
  readonly letters: number;
  readonly subject: number;
  /** Weight of the heaviest term that none of the passages holds, as a share of the question. */
  readonly heaviestMissing: number;
  /** Weight of the terms that no passage of the library holds. */
  readonly unknown: number;
  /** Share of the question's numbers above 2 that the passage which holds most of them does not hold. */
  readonly missingNumbers: number;
  /** How few terms the question has: 1 for one, 1/2 for two … */
  readonly shortness: number;
}
