/** Longest stretch of tokens whose repetition is noticed. */
const longestPeriod = 128;
/** A loop is the same stretch four times in a row and at least this many tokens that repeat. */
const leastRepeatedTokens = 40;
const repeats = 3;
/** A text that keeps turning in circles with small changes: few different groups of four among the last tokens. */
const window = 192;
const groupSize = 4;
const leastDifferentShare = 0.35;
const checkEvery = 16;

/**
 * Notices when a model repeats itself, by its tokens: the same stretch again and again, or a small stock of stretches in
 * changing order. Tables, lists and refrains of ordinary length pass.
 */
export function createLoopGuard() {
  const tokens: number[] = [];
  const runs = new Int32Array(longestPeriod + 1);

  function repeatsExactly(token: number): boolean {
    let isLoop = false;
    for (let period = 1; period <= longestPeriod && period <= tokens.length; period++) {
      const run = tokens[tokens.length - period] === token ? (runs[period] ?? 0) + 1 : 0;
      runs[period] = run;
      if (run >= Math.max(leastRepeatedTokens, repeats * period)) isLoop = true;
    }
    return isLoop;
  }

  function turnsInCircles(): boolean {
    if (tokens.length < window || tokens.length % checkEvery !== 0) return false;
    const groups = new Set<string>();
    const count = window - groupSize + 1;
    for (let at = tokens.length - window; at <= tokens.length - groupSize; at++) {
      groups.add(tokens.slice(at, at + groupSize).join(" "));
    }
    return groups.size < leastDifferentShare * count;
  }

  return {
    /** Adds the next token; true if the text is in a loop now. */
    isLoop(token: number): boolean {
      const exactly = repeatsExactly(token);
      tokens.push(token);
      return exactly || turnsInCircles();
    },
  };
}
