/** What is known of one language's words; all lower case, written with accents, for Chinese in simplified script. */
export interface LanguageWords {
  /** Words that say nothing of what a question is about: left out of queries, kept in the index. */
  readonly stopWords: ReadonlySet<string>;
  /** Words of every day that say little of what a question is about: they weigh less. */
  readonly lightWords: ReadonlySet<string>;
  /** Words of every day that a child may put into any question: a text that lacks one may well answer all the same. */
  readonly everydayWords: ReadonlySet<string>;
  /** How a question begins, or goes on, that asks for a number. */
  readonly asksNumber: RegExp;
  /** The thing that a question asks to be counted, as its first group: `bones` of "how many bones". */
  readonly countedThing: RegExp;
  /** How a question begins that asks for a way of doing, or how something comes about. */
  readonly asksWay: RegExp;
  readonly answerKinds: readonly AnswerKind[];
  /** Words between what is defined and its definition: is, means. */
  readonly copulas: ReadonlySet<string>;
  /** Forms that the stemmer does not bring together: form to the word it belongs to. */
  readonly irregularForms: ReadonlyMap<string, string>;
  /** Number words: `three` to `3`. The word for one is left out: it is mostly an article or a pronoun. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Names of parts: `quarter` to `4`. After a number they make a fraction. */
  readonly parts: ReadonlyMap<string, string>;
  /** Words a child may say for one another. */
  readonly synonyms: readonly (readonly string[])[];
}

/** Something that a question may ask for, and what then stands in a text that says it. */
export interface AnswerKind {
  readonly asks: RegExp;
  readonly holds: RegExp;
}

/** Words parted by white space. */
export const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== "");

/** Pairs written `form:word`, parted by white space. */
export const pairsOf = (text: string): Map<string, string> =>
  new Map(
    wordsOf(text).map((pair): [string, string] => {
      const at = pair.indexOf(":");
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );

/** One group a line, words parted by white space. */
export const groupsOf = (text: string): string[][] =>
  text
    .split("\n")
    .map(wordsOf)
    .filter((group) => group.length > 1);
