/** A text's next tokens: one or a few if it is being written, many if a prompt is being read. */
export interface BatchItem {
  readonly tokens: readonly unknown[];
  /** The place of the text in the context. */
  readonly evaluationPriority: number;
}

/** How much of an item goes into a batch. */
export interface BatchShare<Item> {
  readonly item: Item;
  readonly processAmount: number;
}

/** A text that is being written hands in one token, or a few if the next ones have been guessed. */
const mostWrittenTokens = 8;

/** Whether an item belongs to a text that is being written. */
export function isWritten(item: BatchItem): boolean {
  return item.tokens.length <= mostWrittenTokens;
}

/**
 * Fills a batch: first every text that is being written, then prompts in the order they came, as far as there is room.
 * While somebody's answer is being written, prompts get no more than `promptRoom` tokens, so that it keeps flowing.
 * In the order of their places: llama.cpp computes neighbours together only if they come in that order. Pure.
 */
export function shareBatch<Item extends BatchItem>(
  items: readonly Item[],
  sizeTokens: number,
  promptRoomTokens: number,
): BatchShare<Item>[] {
  const written = items.filter(isWritten);
  const shares = written.map((item) => ({ item, processAmount: item.tokens.length }));
  const usedTokens = shares.reduce((sum, { processAmount }) => sum + processAmount, 0);
  let room = Math.min(sizeTokens - usedTokens, written.length > 0 ? promptRoomTokens : sizeTokens);
  for (const item of items) {
    if (isWritten(item)) continue;
    const processAmount = Math.min(room, item.tokens.length);
    if (processAmount <= 0) break;
    shares.push({ item, processAmount });
    room -= processAmount;
  }
  return shares.toSorted((a, b) => a.item.evaluationPriority - b.item.evaluationPriority);
}
