/** Xorshift: the same seed always gives the same whole numbers below 2^32. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
}

/** The bits of a half-precision number; `value` between 6e-5 and 65504, or 0. */
export function halfBits(value: number): number {
  const bits = new Uint32Array(new Float32Array([value]).buffer)[0] ?? 0;
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 0xff) - 112;
  if (exponent <= 0) return sign;
  if (exponent >= 31) throw new RangeError(`${value} is too large for half precision`);
  return sign | ((exponent << 10) + ((bits & 0x7fffff) >>> 13) + ((bits >>> 12) & 1));
}
