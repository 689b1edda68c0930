import { isUtf8 } from "node:buffer";
import type { RosterEncoding } from "../../contract/roster.ts";

/** The text of a file of people, or why there is none. */
export type DecodedRoster =
  | { readonly kind: "text"; readonly text: string; readonly encoding: RosterEncoding }
  | { readonly kind: "refused"; readonly code: "tooBig" | "empty" | "isSpreadsheet" | "notText" };

/** A list of 5,000 people is a tenth of it. */
export const maxRosterBytes = 5 * 1024 * 1024;

/** How files begin that were renamed to .csv: workbooks old and new, and tables for a spreadsheet in XML or HTML. */
const spreadsheetStarts = ["PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0", "<?xml", "<html", "<table", "<!doctype html"];
const otherStarts = ["%PDF", "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "BM\u0000", "{\\rtf", "\u001f\u008b"];

/**
 * Reads bytes as text without being told how: by the byte order mark; else UTF-8 if it is; else GB 18030 as Excel
 * writes it in China or Windows-1252 as in France, whichever the high bytes look like. Pure.
 */
export function decodeRoster(bytes: Uint8Array): DecodedRoster {
  if (bytes.length > maxRosterBytes) return { kind: "refused", code: "tooBig" };
  // Byte by byte: a TextDecoder would read Windows-1252.
  const start = Buffer.from(bytes.subarray(0, 64)).toString("latin1").replace(/^ï»¿/u, "").trimStart().toLowerCase();
  const beginsWith = (starts: readonly string[]) => starts.some((each) => start.startsWith(each.toLowerCase()));
  if (beginsWith(spreadsheetStarts)) return { kind: "refused", code: "isSpreadsheet" };
  if (beginsWith(otherStarts)) return { kind: "refused", code: "notText" };

  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes); // leaves the byte order mark out
  if (text.includes("\u0000")) return { kind: "refused", code: "notText" };
  return /^[\s,;]*$/u.test(text) ? { kind: "refused", code: "empty" } : { kind: "text", text, encoding };
}

function encodingOf(bytes: Uint8Array): RosterEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (isUtf8(bytes)) return "utf-8";
  return looksChinese(bytes) ? "gb18030" : "windows-1252";
}

/**
 * Whether most high bytes stand in pairs. The characters of GB 2312, which make up nearly all of a Chinese list, are
 * two high bytes each; in French an accented letter stands alone among plain ones.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let high = 0;
  let paired = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    high++;
    if ((bytes[at] ?? 0) < 0x81 || (bytes[at + 1] ?? 0) < 0xa1) continue;
    high++;
    paired += 2;
    at++;
  }
  return paired > high / 2;
}
