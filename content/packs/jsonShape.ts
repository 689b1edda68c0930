/** Far beyond what a person's list needs, and far below what a small computer's memory bears. */
const limits = {
  /** Lists in lists. */
  depth: 32,
  /** Fields of one object: words in all languages of the world would fit. */
  fieldsOfOne: 1_000,
  /** Brackets, commas and colons in all: nine for each of 70,000 files, the others for lessons. */
  signs: 1_300_000,
} as const;

const sign = { quote: 0x22, comma: 0x2c, colon: 0x3a, open: 0x5b, backslash: 0x5c, close: 0x5d } as const;
/** `{` and `}` are `[` and `]` with this bit. */
const curly = 0x20;

/**
 * Whether JSON is small enough to be read: a million empty lists fit into a few megabytes and take hundreds to
 * hold. Counts the signs outside strings before anything is made of them; what is no JSON is left to the parser. Pure.
 */
export function hasBearableShape(json: Uint8Array): boolean {
  const fieldsAt = new Uint32Array(limits.depth + 1);
  let depth = 0;
  let signs = 0;
  for (let at = 0; at < json.length; at++) {
    const byte = json[at] ?? 0;
    if (byte === sign.quote) at = endOfString(json, at);
    else if (byte === sign.comma) signs += 1;
    else if (byte === sign.colon) {
      signs += 1;
      fieldsAt[depth] = (fieldsAt[depth] ?? 0) + 1;
      if ((fieldsAt[depth] ?? 0) > limits.fieldsOfOne) return false;
    } else if ((byte & ~curly) === sign.open) {
      signs += 1;
      depth += 1;
      if (depth > limits.depth) return false;
      fieldsAt[depth] = 0;
    } else if ((byte & ~curly) === sign.close) depth = Math.max(0, depth - 1);
    if (signs > limits.signs) return false;
  }
  return true;
}

/** The place of the quote that ends a string, or of the end: the first that no odd number of backslashes stands before. */
function endOfString(json: Uint8Array, start: number): number {
  for (let at = json.indexOf(sign.quote, start + 1); at >= 0; at = json.indexOf(sign.quote, at + 1)) {
    let before = at - 1;
    while (json[before] === sign.backslash) before -= 1;
    if ((at - before) % 2 === 1) return at;
  }
  return json.length;
}
