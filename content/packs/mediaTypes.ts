/**
 * Extension to media type. What is not here is kept as bytes to download and never shown by a page;
 * HTML is left out on purpose, since media are served from the page's own origin.
 */
const mediaTypes: Readonly<Record<string, string>> = {
  avif: "image/avif",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  webp: "image/webp",
  aac: "audio/aac",
  flac: "audio/flac",
  m4a: "audio/mp4",
  mp3: "audio/mpeg",
  oga: "audio/ogg",
  ogg: "audio/ogg",
  opus: "audio/ogg",
  wav: "audio/wav",
  weba: "audio/webm",
  m4v: "video/mp4",
  mp4: "video/mp4",
  ogv: "video/ogg",
  webm: "video/webm",
  srt: "application/x-subrip",
  vtt: "text/vtt",
  csv: "text/csv",
  json: "application/json",
  md: "text/markdown",
  txt: "text/plain",
  epub: "application/epub+zip",
  pdf: "application/pdf",
  /** An app: HTML5, with an `index.html`. */
  zip: "application/zip",
};

/** Types that deflate makes smaller; the others are packed already and are stored as they are. */
const compressible = /^(?:text\/|application\/(?:json|x-subrip)|image\/svg)/;

/** The media type that a member has by its name. The manifest must say the same. */
export function mediaTypeOf(path: string): string {
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(mediaTypes, extension) ? (mediaTypes[extension] ?? "") : "application/octet-stream";
}

/** Whether a page can show or play it: figures may also stand beside the lesson that they belong to. */
export function isShowable(path: string): boolean {
  return /^(?:image|audio|video)\/|^text\/vtt$/.test(mediaTypeOf(path));
}

/** Whether packing a member with deflate is worth the time. */
export function isCompressible(path: string): boolean {
  return compressible.test(mediaTypeOf(path));
}
