/** A name fit for a log or a screen: bounded, and without characters that steer a terminal. */
export function shown(name: string): string {
  const plain = name.slice(0, 201).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "\uFFFD");
  return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain;
}
