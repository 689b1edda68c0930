import { randomBytes } from "node:crypto";
import { writeDocx, writeEpub } from "../../helpers/documentFiles.ts";
import { withZip64End } from "../../helpers/hostileZip.ts";
import { hostilePack, smallestManifest } from "../../helpers/packs.ts";
import { linesFrom, writePdf } from "../../helpers/pdfFile.ts";

/** A file that is as large as the limits allow, or tries to be larger where only reading tells. */
export interface LargeFile {
  readonly name: string;
  readonly bytes: () => Buffer;
}

const megabyte = 1024 ** 2;
const times = (count: number, make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n)).join("");

function packOfFiles(count: number): Buffer {
  const members = Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`media/${"a".repeat(24)}/${n}.bin`, `${n}`]),
  );
  return withZip64End(hostilePack({ members }), count + 2);
}

function packOfLessons(count: number): Buffer {
  const ids = ["milking", ...Array.from({ length: count }, (_, n) => `lesson-${n}`)];
  const lessons = ids.map((id) => ({ id, title: { en: `Lesson ${id}` } }));
  return hostilePack({
    manifest: smallestManifest({ courses: [{ id: "all", units: [{ id: "all", lessons }] }] }),
    members: Object.fromEntries(ids.map((id) => [`lessons/${id}/en.md`, `Milk of ${id}.\n`])),
  });
}

const packOf = (name: string, content: string | Buffer) =>
  hostilePack({ members: { [name]: content }, lies: { [name]: { isStored: true } } });
const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const text = (unit: string, bytes: number) => unit.repeat(Math.floor(bytes / unit.length));
/** The same, with so much noise in it that it does not look like a bomb. */
const markup = (unit: string, bytes: number) => {
  const some = unit.repeat(50);
  const noise = () => `<!-- ${randomBytes(Math.ceil(some.length / 150)).toString("hex")} -->`;
  return times(Math.floor(bytes / (some.length * 1.05)), () => some + noise());
};

/** Packs that are right, and documents of each kind. */
export const largeFiles: readonly LargeFile[] = [
  { name: "large-70000-files.lpack", bytes: () => packOfFiles(69_990) },
  { name: "large-19000-lessons.lpack", bytes: () => packOfLessons(19_000) },
  { name: "large-drawing.lpack", bytes: () => packOf("media/a.svg", drawing(text("<g/>", 4 * megabyte - 99))) },
  { name: "large-drawing-nested.lpack", bytes: () => packOf("media/a.svg", drawing(`${text("<g>", 2 * megabyte)}`)) },
  { name: "large-lesson-of-words.lpack", bytes: () => packOf("lessons/milking/en.md", text("Milk. ", 127 * 1024)) },
  {
    name: "large-lesson-of-marks.lpack",
    bytes: () => packOf("lessons/milking/en.md", text("*a* `b` [c](d)\n\n", 127 * 1024)),
  },
  { name: "large-lesson-of-lists.lpack", bytes: () => packOf("lessons/milking/en.md", text("- a\n", 127 * 1024)) },
  {
    name: "large-lesson-of-cells.lpack",
    bytes: () => packOf("lessons/milking/en.md", `|${text("a|", 60)}\n|${text("-|", 60)}\n${text("|a", 126 * 1024)}`),
  },
  {
    name: "large-lesson-of-sums.lpack",
    bytes: () => packOf("lessons/milking/en.md", text("$\\frac{1}{2}$ ", 127 * 1024)),
  },
  { name: "large-text.md", bytes: () => Buffer.from(text("*a* `b` [c](d)\n\n", 16 * megabyte - 1)) },
  { name: "large-text-of-lists.md", bytes: () => Buffer.from(text("- a\n", 16 * megabyte - 1)) },
  { name: "large-text.txt", bytes: () => Buffer.from(text("Milk the goat.\n\n", 16 * megabyte - 1)) },
  {
    name: "large-subtitles.srt",
    bytes: () => Buffer.from(times(180_000, (n) => `${n + 1}\n00:00:01,000 --> 00:00:02,000\nMilk.\n\n`)),
  },
  {
    name: "large-document.docx",
    bytes: () => writeDocx({ body: markup("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 7 * megabyte) }),
  },
  {
    name: "large-document-of-cells.docx",
    bytes: () => writeDocx({ body: `<w:tbl>${markup("<w:tr><w:tc><w:p/></w:tc></w:tr>", 7 * megabyte)}</w:tbl>` }),
  },
  { name: "large-document-of-empty-tags.docx", bytes: () => writeDocx({ body: markup("<w:p/>", 7 * megabyte) }) },
  {
    name: "large-book.epub",
    bytes: () =>
      writeEpub({
        texts: Object.fromEntries(
          Array.from({ length: 4 }, (_, n) => [`${n}.xhtml`, markup("<p><b>a</b></p>", 7 * megabyte)]),
        ),
      }),
  },
  {
    name: "large-book-of-empty-tags.epub",
    bytes: () => writeEpub({ texts: { "1.xhtml": markup("<b/>", 7 * megabyte) } }),
  },
  {
    name: "large-pages.pdf",
    bytes: () =>
      writePdf(
        Array.from({ length: 2_000 }, () => ({
          lines: linesFrom(Array.from({ length: 40 }, () => "Goats eat grass.")),
        })),
      ),
  },
  { name: "large-swelling.pdf", bytes: swellingPdf },
];

/** 135 megabytes of content in 130 kilobytes of file. */
function swellingPdf(): Buffer {
  const line = Buffer.from("BT /F1 12 Tf 1 0 0 1 72 700 Tm (Goats) Tj ET\n");
  return writePdf([{ content: Buffer.alloc(line.length * 3_000_000, line) }]);
}
