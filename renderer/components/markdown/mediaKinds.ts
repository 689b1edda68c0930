/** How the page of a lesson treats a file of its pack. */
export type MediaKind = "picture" | "film" | "sound" | "track" | "app" | "file";

/** What the page does with a medium: shows or plays it, starts it, or offers to save it. */
export function mediaKindOf(mediaType: string): MediaKind {
  if (mediaType.startsWith("image/")) return "picture";
  if (mediaType.startsWith("video/")) return "film";
  if (mediaType.startsWith("audio/")) return "sound";
  if (mediaType === "text/vtt") return "track";
  return mediaType === "application/zip" ? "app" : "file";
}

/** What people call a file's format, by the end of its address: `PDF`. Undefined if that says nothing. */
export function mediaFormat(address: string): string | undefined {
  return /\.([A-Za-z0-9]{1,5})(?:[?#].*)?$/u.exec(address)?.[1]?.toUpperCase();
}

/**
 * The language that a subtitle file's name says, `fr` of `film.fr.vtt`, seen from its film's name.
 * @returns undefined if it does not belong to the film; an empty tag if its name says no language
 */
export function trackLanguage(track: string, film: string): string | undefined {
  const stem = film.replace(/\.[^./]*$/u, "");
  const mark = track.startsWith(stem) ? track.slice(stem.length) : undefined;
  return mark === undefined
    ? undefined
    : /^(?:[._-]([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.vtt$/u.exec(mark)?.slice(1).join("");
}
