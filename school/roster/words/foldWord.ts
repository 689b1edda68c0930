/** A word without what writers of lists are free about: case, accents, width, spaces and marks. */
export function foldWord(word: string): string {
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Finds what a word stands for, whatever the language it is written in. */
export function wordIndex<Meaning extends string>(
  words: Readonly<Record<Meaning, readonly string[] | Readonly<Record<string, readonly string[]>>>>,
): (word: string) => Meaning | undefined {
  const byWord = new Map<string, Meaning>();
  for (const meaning of Object.keys(words) as Meaning[]) {
    // Object.keys forgets the type of the record's keys.
    const entry: readonly string[] | Readonly<Record<string, readonly string[]>> = words[meaning];
    for (const word of Object.values(entry).flat()) byWord.set(foldWord(word), meaning);
  }
  return (word) => byWord.get(foldWord(word));
}
