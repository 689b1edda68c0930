/** The text as Notepad and Excel save it on a Chinese Windows: GBK. */
export function inGbk(text: string): Buffer {
  const bytesOf = gbkTable();
  return Buffer.concat([...text].map((character) => bytesOf.get(character) ?? Buffer.from(character, "latin1")));
}

/** The text as "Unicode text" of Excel: UTF-16 with a byte order mark. */
export function inUtf16(text: string, order: "little endian" | "big endian"): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return order === "little endian" ? bytes : bytes.swap16();
}

/** Node can read GBK but not write it: so every pair of bytes is read once. */
function gbkTable(): ReadonlyMap<string, Buffer> {
  const table = new Map<string, Buffer>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !table.has(character)) table.set(character, Buffer.from([lead, trail]));
    }
  }
  return table;
}
