/** How a script's text is cut into tokens. */
export interface Cutting {
  /** Whether the bytes are taken by another token already. */
  isTaken(bytes: Uint8Array): boolean;
  /** Cut inside characters of several bytes, as real vocabularies do with rare characters. */
  readonly splitCharacters: boolean;
}

/**
 * Cuts a text into pieces of bytes, about a word or a Chinese character each, none of them taken and all different:
 * a piece that is there already grows by its neighbour.
 */
export function cutScript(text: string, cutting: Cutting): Buffer[] {
  const cut: Buffer[] = [];
  const used = new Set<string>();
  const isFree = (bytes: Buffer) => !cutting.isTaken(bytes) && !used.has(bytes.toString("hex"));
  const take = (bytes: Buffer) => {
    used.add(bytes.toString("hex"));
    cut.push(bytes);
  };
  let growing = Buffer.alloc(0);
  for (const piece of cutting.splitCharacters ? piecesAcrossCharacters(text) : wholePieces(text)) {
    growing = Buffer.concat([growing, piece]);
    if (!isFree(growing)) continue;
    take(growing);
    growing = Buffer.alloc(0);
  }
  while (growing.length > 0) {
    const before = cut.pop();
    if (before === undefined) throw new Error(`The script ${JSON.stringify(text)} is too short or too like another`);
    used.delete(before.toString("hex"));
    growing = Buffer.concat([before, growing]);
    if (!isFree(growing)) continue;
    take(growing);
    growing = Buffer.alloc(0);
  }
  return cut;
}

function wholePieces(text: string): Buffer[] {
  const pieces = text.match(/\p{Script=Han}|[^\p{Script=Han}\s]+\s*|\s+/gu) ?? [];
  return pieces.map((piece) => Buffer.from(piece, "utf8"));
}

/** Every cut falls after the first byte of a character where the character has more than one. */
function piecesAcrossCharacters(text: string): Buffer[] {
  const whole = wholePieces(text);
  return whole.map((piece, index) => {
    const from = index === 0 ? 0 : firstBytes(piece);
    const next = whole[index + 1];
    const tail = next === undefined ? Buffer.alloc(0) : next.subarray(0, firstBytes(next));
    return Buffer.concat([piece.subarray(from), tail]);
  });
}

function firstBytes(piece: Buffer): number {
  return (piece[0] ?? 0) >= 0xc0 ? 1 : 0;
}
