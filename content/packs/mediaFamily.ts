import { mediaTypeOf } from "./mediaTypes.ts";

/** What a file is, as far as it decides which program opens it. */
export type MediaFamily = "picture" | "svg" | "film" | "pdf" | "zip" | "text" | "markup" | "program";

/** The family that a member's name promises; undefined for names that promise nothing. */
export function promisedFamily(path: string): MediaFamily | undefined {
  const type = mediaTypeOf(path);
  if (type === "image/svg+xml") return "svg";
  if (type.startsWith("image/")) return "picture";
  if (type.startsWith("audio/") || type.startsWith("video/")) return "film";
  if (type === "application/pdf") return "pdf";
  if (type === "application/epub+zip" || type === "application/zip") return "zip";
  return type === "application/octet-stream" ? undefined : "text";
}

/** As many bytes of a file as `familyOfBytes` wants to see. */
export const familyHeadBytes = 2048;

/** What files begin with, from place `at` on; short ones are left out, for which other bytes are easily taken. */
const beginnings: readonly (readonly [family: MediaFamily, at: number, ...letters: readonly string[]])[] = [
  ["picture", 0, "\x89PNG", "\xff\xd8\xff\xe0", "\xff\xd8\xff\xe1", "\xff\xd8\xff\xdb", "GIF87a", "GIF89a"],
  ["picture", 8, "WEBPVP8"],
  ["picture", 4, "ftypavif", "ftypavis", "ftypmif1", "ftypheic"],
  ["film", 4, "ftyp", "moov", "mdat"],
  ["film", 8, "WAVEfmt ", "AVI LIST"],
  ["film", 0, "ID3\x02", "ID3\x03", "ID3\x04", "fLaC", "OggS", "\x1a\x45\xdf\xa3", "FLV\x01"],
  ["pdf", 0, "%PDF-"],
  ["zip", 0, "PK\x03\x04", "PK\x05\x06", "7z\xbc\xaf\x27\x1c", "Rar!\x1a\x07"],
  ["program", 0, "\x7fELF", "\xfe\xed\xfa\xce", "\xfe\xed\xfa\xcf", "\xce\xfa\xed\xfe", "\xcf\xfa\xed\xfe"],
  ["program", 0, "\xca\xfe\xba\xbe", "L\0\0\0\x01\x14\x02\0", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "MSCF\0\0\0\0"],
];

/** The family that the first bytes of a file show; undefined if they show none, as those of many right files do. Pure. */
export function familyOfBytes(head: Buffer): MediaFamily | undefined {
  const letters = head.toString("latin1");
  const found = beginnings.find(([, at, ...starts]) => starts.some((start) => letters.startsWith(start, at)));
  if (found !== undefined) return found[0];
  return isWindowsProgram(head) ? "program" : familyOfWords(letters);
}

/** `MZ` alone is two letters; where they point to stands `PE`. */
function isWindowsProgram(head: Buffer): boolean {
  if (head.length < 64 || head.toString("latin1", 0, 2) !== "MZ") return false;
  const at = head.readUInt32LE(60);
  return head.toString("latin1", at, at + 4) === "PE\0\0";
}

/** Pages and scripts are told by how their words begin, in any encoding. */
function familyOfWords(letters: string): MediaFamily | undefined {
  const words = letters.replaceAll("\0", "").replace(/^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)?\s*/u, "");
  if (/(?!\s)\p{Cc}/u.test(words.slice(0, 64))) return undefined;
  if (words.startsWith("#!")) return "program";
  return /^<[a-z!?/]/iu.test(words) ? "markup" : undefined;
}
