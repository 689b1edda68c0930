import { isUtf8 } from "node:buffer";

/**
 * The words of a text file: by its byte order mark; else UTF-8 if it is; else UTF-16 if every second byte is mostly
 * zero; else GB 18030 if its high bytes come in pairs, as Chinese does; else Windows-1252. Ends of lines become `\n`,
 * control characters spaces.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return text.replace(/\r\n?|[\u2028\u2029]/gu, "\n").replace(/(?![\t\n])\p{Cc}/gu, " ");
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeroes = zeroesBySide(bytes);
  if (zeroes.odd > 0.3 && zeroes.even < 0.1) return "utf-16le";
  if (zeroes.even > 0.3 && zeroes.odd < 0.1) return "utf-16be";
  if (isUtf8(bytes)) return "utf-8";
  return pairedHighBytes(bytes) > 0.9 ? "gb18030" : "windows-1252";
}

/** Parts of the bytes at even and odd places that are zero, from the first of the file. */
function zeroesBySide(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const head = bytes.subarray(0, 4_096);
  const counts = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) counts[at % 2] = (counts[at % 2] ?? 0) + 1;
  });
  const half = Math.max(1, head.length / 2);
  return { even: (counts[0] ?? 0) / half, odd: (counts[1] ?? 0) / half };
}

/** In GB 2312 both bytes of a character are high; in Western texts accents stand alone between plain letters. */
function pairedHighBytes(bytes: Uint8Array): number {
  let high = 0;
  let paired = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const isPair = (bytes[at] ?? 0) >= 0x81 && (bytes[at + 1] ?? 0) >= 0xa1;
    high += isPair ? 2 : 1;
    paired += isPair ? 2 : 0;
    if (isPair) at++;
  }
  return high === 0 ? 0 : paired / high;
}
