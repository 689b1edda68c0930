/** The player on the page that plays a film or recording; undefined if it is not shown. */
export function playerOf(sha256: string): HTMLMediaElement | undefined {
  // A hash is letters and digits alone.
  return document.querySelector<HTMLMediaElement>(`[data-film="${sha256}"]`) ?? undefined;
}
