/** The pairs of neighbouring words of a question, small words too. */
export interface Phrases {
  /** Share of them that stand side by side in one of the lines, from 0 to 1. */
  shareIn(lines: readonly (readonly string[])[]): number;
}

/** Made once a question and asked of every candidate, so that a line is only walked through. */
export function phrasesOf(words: readonly string[]): Phrases {
  const followers = new Map<string, Set<string>>();
  for (const [i, word] of words.slice(1).entries()) {
    const before = words[i] ?? "";
    followers.set(before, (followers.get(before) ?? new Set()).add(word));
  }
  const count = [...followers.values()].reduce((sum, { size }) => sum + size, 0);

  return {
    shareIn(lines) {
      const held = new Set<string>();
      for (const line of lines) {
        for (let i = 1; i < line.length; i++) {
          const [before = "", word = ""] = [line[i - 1], line[i]];
          if (followers.get(before)?.has(word)) held.add(`${before} ${word}`);
        }
      }
      return held.size / Math.max(1, count);
    },
  };
}
