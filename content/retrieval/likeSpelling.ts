/** Shortest term in which a slip of spelling is looked for; in a long one two are. */
const shortestWithSlip = 5;
const longWithSlips = 9;

/**
 * How far a term may stand for another that is spelt nearly the same: 1 for the same, 0 for another word.
 * @param lettersOfKin letters that forms of one word have in common at their beginning, at least; 0: do not ask
 */
export function likeSpelling(a: string, b: string, lettersOfKin: number): number {
  if (a === b) return 1;
  if (/\d/u.test(a + b)) return 0;
  const shorter = Math.min(a.length, b.length);
  const slips = a.length >= longWithSlips ? 2 : 1;
  if (shorter >= shortestWithSlip && Math.abs(a.length - b.length) <= slips && editDistance(a, b) <= slips) return 0.8;
  let common = 0;
  while (common < shorter && a[common] === b[common]) common++;
  const isKin = lettersOfKin > 0 && common >= lettersOfKin && common >= 0.7 * Math.max(a.length, b.length);
  return isKin ? 0.7 : 0;
}

/** Letters to put in, leave out, change or swap with the next to make one word of the other (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
