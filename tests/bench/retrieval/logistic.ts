/** A row of a logistic regression: its values, whether it is a yes, and how much it counts. */
export interface Observation {
  readonly values: readonly number[];
  readonly isYes: boolean;
  readonly weight: number;
}

/**
 * Logistic regression with L2 (not on the bias), by gradient descent over all rows. `signs` bounds a value's weight to
 * one side: 1 not below 0, -1 not above 0, so that a small set of examples cannot turn a sign's meaning round.
 */
export function fitLogistic(
  rows: readonly Observation[],
  { l2, signs, withBias = true }: { l2: number; signs: readonly (1 | -1)[]; withBias?: boolean },
): { weights: number[]; bias: number } {
  const size = signs.length;
  const weights = new Array<number>(size).fill(0);
  let bias = 0;
  const total = rows.reduce((sum, { weight }) => sum + weight, 0) || 1;
  for (let round = 0; round < 6_000; round++) {
    const slope = weights.map((weight) => (l2 * weight) / total);
    let biasSlope = 0;
    for (const { values, isYes, weight } of rows) {
      const sum = values.reduce((all, value, i) => all + value * (weights[i] ?? 0), bias);
      const miss = ((1 / (1 + Math.exp(-sum)) - (isYes ? 1 : 0)) * weight) / total;
      for (let i = 0; i < size; i++) slope[i] = (slope[i] ?? 0) + miss * (values[i] ?? 0);
      biasSlope += miss;
    }
    for (let i = 0; i < size; i++) {
      const next = (weights[i] ?? 0) - 2 * (slope[i] ?? 0);
      weights[i] = signs[i] === 1 ? Math.max(0, next) : Math.min(0, next);
    }
    if (withBias) bias -= 2 * biasSlope;
  }
  return { weights, bias };
}
