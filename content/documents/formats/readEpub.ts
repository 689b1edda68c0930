import type { RootContent } from "mdast";
import { PackRefusedError } from "../../errors.ts";
import { plainText } from "../../lessons/plainText.ts";
import { type ArchivePictures, archivePictures } from "../archive/archivePictures.ts";
import { DocumentArchive } from "../archive/documentArchive.ts";
import { declaresEntities } from "../archive/readXml.ts";
import { cleanTitle } from "../cleanTitle.ts";
import { documentLanguage } from "../documentLanguage.ts";
import type { DocumentRequest, ReadDocument } from "../readableDocument.ts";
import { cleanTree } from "../text/cleanTree.ts";
import { decodeText } from "../text/decodeText.ts";
import { htmlLanguage, htmlTree } from "../text/htmlTree.ts";
import { headingTitle, treeChapters } from "../text/treeChapters.ts";
import { readEpubTitles } from "./epubContents.ts";
import { readEpubPackage } from "./epubPackage.ts";
import { leftOutOf } from "./leftOutOf.ts";

/**
 * Reads an EPUB 2 or 3: a lesson for each of its texts that says something, in reading order. A text that cannot be read
 * is left out; the book is refused only if none can.
 * @throws PackRefusedError badDocument, encrypted, tooBig, compressionBomb, noText or unreadable
 */
export async function readEpub(request: DocumentRequest): Promise<ReadDocument> {
  const archive = await DocumentArchive.open(request.path);
  try {
    const book = await readEpubPackage(archive);
    const titles = await readEpubTitles(archive, book.contents);
    const pictures = await archivePictures(archive, request.path, request.mediaBase);
    const texts: Text[] = [];
    const damaged: string[] = [];
    for (const entry of book.texts) {
      const text = await readText(archive, entry, pictures);
      if (text === undefined) damaged.push(entry);
      else if (text.words !== "") texts.push(text);
    }
    if (texts.length === 0) throw new PackRefusedError(damaged.length > 0 ? "badDocument" : "noText", damaged[0]);
    const title = cleanTitle(book.title ?? "");
    return {
      title,
      language: documentLanguage(
        book.language ?? texts[0]?.language,
        texts.map(({ words }) => words).join("\n"),
        request.language,
      ),
      chapters: texts.flatMap(({ entry, blocks }, index) => {
        const numbered = `${title ?? request.name} (${index + 1})`;
        return treeChapters(titles.get(entry) ?? headingTitle(blocks) ?? numbered, blocks);
      }),
      media: pictures.media,
      leftOut: [...leftOutOf("damagedFile", damaged), ...leftOutOf("unsupportedKind", pictures.unsupported)],
    };
  } finally {
    archive.close();
  }
}

interface Text {
  readonly entry: string;
  readonly blocks: readonly RootContent[];
  readonly words: string;
  readonly language: string | undefined;
}

/** Undefined if it is missing or cannot be read; what threatens the computer ends the whole book. */
async function readText(archive: DocumentArchive, entry: string, pictures: ArchivePictures): Promise<Text | undefined> {
  const bytes = await archive.readXml(entry).catch((cause) => {
    if (cause instanceof PackRefusedError && cause.reason === "badDocument") return undefined;
    throw cause;
  });
  if (bytes === undefined) return undefined;
  const html = decodeText(bytes);
  if (declaresEntities(html)) return undefined;
  try {
    const blocks = cleanTree(htmlTree(html), (address) => pictures.addressOf(address, entry));
    const words = blocks.map(plainText).join("\n").trim();
    return { entry, blocks, words, language: htmlLanguage(html) };
  } catch {
    return undefined; // nested deeper than the stack, or whatever else confuses a parser
  }
}
