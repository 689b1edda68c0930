import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";

/** A line of text on a page: from the left and from the bottom in points (1/72 inch). */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Points; 12 when left out. */
  readonly size?: number;
}

export interface PdfPage {
  readonly lines?: readonly PdfLine[];
  /** A grey picture over the whole page, as a scanner makes it. */
  readonly isScan?: boolean;
  /** In place of what `lines` makes: the content stream itself. */
  readonly content?: Buffer;
}

export interface PdfOptions {
  readonly title?: string;
  readonly language?: string;
  /** Top entries of the table of contents: title and page. */
  readonly outline?: readonly (readonly [title: string, page: number])[];
  /** `chinese`: glyph numbers that mean something only by the ToUnicode map; `chineseCMap`: a predefined CMap, nothing embedded. */
  readonly font?: "latin" | "chinese" | "chineseCMap";
  /** Locked with a password (standard handler, RC4 of 40 bits; the bytes are not really encrypted). */
  readonly isEncrypted?: boolean;
}

/** A right PDF of A4 pages, by hand. */
export function writePdf(pages: readonly PdfPage[], options: PdfOptions = {}): Buffer {
  const letters = lettersOf(pages);
  const objects: (string | Buffer)[] = [];
  const add = (object: string | Buffer) => objects.push(object);
  const stream = (content: Buffer, entries = "") => {
    const packed = deflateSync(content, { level: 9 });
    const head = `<< /Length ${packed.length} /Filter /FlateDecode ${entries} >>\nstream\n`;
    return Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream")]);
  };
  const pageAt = (index: number) => 7 + index * 2;
  const firstOutline = pageAt(pages.length);
  const outline = options.outline ?? [];
  const language = options.language === undefined ? "" : `/Lang (${options.language})`;
  add(`<< /Type /Catalog /Pages 2 0 R ${language} ${outline.length === 0 ? "" : `/Outlines ${firstOutline} 0 R`} >>`);
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${pageAt(index)} 0 R`).join(" ")}] >>`);
  for (const object of fontObjects(options.font ?? "latin", letters, stream)) add(object);
  add(`<< /Title ${utf16(options.title ?? "")} >>`);
  pages.forEach((page, index) => {
    const image = "/XObject << /Scan 5 0 R >>";
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${pageAt(index) + 1} 0 R
      /Resources << /Font << /F1 3 0 R >> ${page.isScan ? image : ""} >> >>`,
    );
    add(stream(page.content ?? contentOf(page, options.font ?? "latin", letters)));
  });
  if (outline.length > 0) {
    add(`<< /Type /Outlines /First ${firstOutline + 1} 0 R /Last ${firstOutline + outline.length} 0 R >>`);
    outline.forEach(([title, page], index) => {
      const next = index + 1 < outline.length ? `/Next ${firstOutline + index + 2} 0 R` : "";
      add(
        `<< /Title ${utf16(title)} /Parent ${firstOutline} 0 R /Dest [${pageAt(page - 1)} 0 R /XYZ 0 842 0] ${next} >>`,
      );
    });
  }
  return assemble(objects, options);
}

/** Lines one under another, as a word processor sets them: 12 points, 14.4 apart. */
export function linesFrom(texts: readonly string[], y = 760, x = 72): PdfLine[] {
  return texts.map((text, index) => ({ text, x, y: y - index * 14.4 }));
}

type Font = NonNullable<PdfOptions["font"]>;

function fontObjects(font: Font, letters: readonly string[], stream: (content: Buffer, entries?: string) => Buffer) {
  const scan = stream(
    Buffer.alloc(64, 0x80),
    "/Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray",
  );
  if (font === "latin") {
    const latin = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
    return [latin, "null", scan];
  }
  const isByMap = font === "chinese";
  const system = isByMap ? "/Registry (Adobe) /Ordering (Identity)" : "/Registry (Adobe) /Ordering (GB1)";
  const descendant = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SongTi /DW 1000
    /CIDSystemInfo << ${system} /Supplement 0 >>
    /FontDescriptor << /Type /FontDescriptor /FontName /SongTi /Flags 4 /ItalicAngle 0 /Ascent 880 /Descent -120
    /CapHeight 880 /StemV 80 /FontBBox [0 -120 1000 880] >> >>`;
  const encoding = isByMap ? "/Identity-H /ToUnicode 4 0 R" : "/UniGB-UCS2-H";
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /SongTi /Encoding ${encoding} /DescendantFonts [${descendant}] >>`,
    isByMap ? stream(Buffer.from(toUnicode(letters))) : "null",
    scan,
  ];
}

function toUnicode(letters: readonly string[]): string {
  const rows = letters.map(
    (letter, index) => `<${hex16(index + 1)}> <${Buffer.from(letter, "utf16le").swap16().toString("hex")}>`,
  );
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${rows.length} beginbfchar
${rows.join("\n")}
endbfchar endcmap end end`;
}

function contentOf(page: PdfPage, font: Font, letters: readonly string[]): Buffer {
  const shown = (text: string) => {
    if (font === "latin") return `(${text.replace(/[\\()]/g, "\\$&")})`;
    if (font === "chineseCMap") return `<${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
    return `<${[...text].map((letter) => hex16(letters.indexOf(letter) + 1)).join("")}>`;
  };
  const lines = (page.lines ?? []).map(
    ({ text, x, y, size }) => `BT /F1 ${size ?? 12} Tf 1 0 0 1 ${x} ${y} Tm ${shown(text)} Tj ET`,
  );
  const scan = page.isScan ? "q 595 0 0 842 0 0 cm /Scan Do Q" : "";
  return Buffer.from([scan, ...lines].join("\n"), "latin1");
}

function assemble(objects: readonly (string | Buffer)[], options: PdfOptions): Buffer {
  const pieces: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const offsets: number[] = [];
  let at = pieces[0]?.length ?? 0;
  const put = (piece: Buffer) => {
    pieces.push(piece);
    at += piece.length;
  };
  objects.forEach((object, index) => {
    offsets.push(at);
    put(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]));
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const id = createHash("md5").update(table).digest("hex");
  const key = "00".repeat(32);
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`;
  put(
    Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer
<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R /ID [<${id}> <${id}>] ${options.isEncrypted ? lock : ""} >>
startxref\n${at}\n%%EOF\n`),
  );
  return Buffer.concat(pieces);
}

function lettersOf(pages: readonly PdfPage[]): string[] {
  return [...new Set(pages.flatMap(({ lines }) => (lines ?? []).flatMap(({ text }) => [...text])))];
}

function hex16(value: number): string {
  return value.toString(16).padStart(4, "0");
}

function utf16(text: string): string {
  return `<feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
}
