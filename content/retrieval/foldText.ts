/** A text made easy to compare, and where each of its units stood before: `places[i]`, and the length at the end. */
export interface FoldedText {
  readonly text: string;
  readonly places: readonly number[];
}

const alike: Readonly<Record<string, string>> = { "’": "'", ʼ: "'", "‘": "'", "´": "'", "⁄": "/", "∕": "/" };

/**
 * Full-width forms become the usual ones (NFKC), capitals small, apostrophes and fraction strokes one of each kind.
 * Diacritics stay: French stems need them.
 */
export function foldText(text: string): FoldedText {
  let folded = "";
  const places: number[] = [];
  let place = 0;
  for (const cluster of text.normalize("NFC") === text ? text : clustersOf(text)) {
    const unit = cluster.normalize("NFKC").toLowerCase();
    for (const character of unit) {
      const plain = alike[character] ?? character;
      for (let i = 0; i < plain.length; i++) places.push(place);
      folded += plain;
    }
    place += cluster.length;
  }
  places.push(place);
  return { text: folded, places };
}

/** The text without marks above and below its letters. */
export function withoutDiacritics(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}+/gu, "")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae");
}

/** Letters with the marks that follow them, for text whose marks are characters of their own. */
function clustersOf(text: string): string[] {
  return text.match(/\P{Mn}?\p{Mn}*/gu)?.filter((cluster) => cluster !== "") ?? [];
}
