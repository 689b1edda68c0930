import mammoth from "mammoth";
import { ZipFile } from "yazl";
import { PackRefusedError } from "../../errors.ts";
import { plainText } from "../../lessons/plainText.ts";
import { archivePictures } from "../archive/archivePictures.ts";
import { DocumentArchive } from "../archive/documentArchive.ts";
import { declaresEntities, elements, readXml, textOf } from "../archive/readXml.ts";
import { cleanTitle } from "../cleanTitle.ts";
import { documentLanguage } from "../documentLanguage.ts";
import type { DocumentRequest, ReadDocument } from "../readableDocument.ts";
import { cleanTree } from "../text/cleanTree.ts";
import { htmlTree } from "../text/htmlTree.ts";
import { headingTitle, treeChapters } from "../text/treeChapters.ts";
import { leftOutOf } from "./leftOutOf.ts";

/**
 * Reads a DOCX: one lesson, or several if it is longer than a lesson may be.
 * @throws PackRefusedError badDocument, encrypted, tooBig, compressionBomb, noText or unreadable
 */
export async function readDocx(request: DocumentRequest): Promise<ReadDocument> {
  const archive = await DocumentArchive.open(request.path);
  try {
    const html = await toHtml(await withoutPictures(archive));
    const pictures = await archivePictures(archive, request.path, request.mediaBase);
    const blocks = cleanTree(htmlTree(html), (address) => pictures.addressOf(address, ""));
    const words = blocks.map(plainText).join("\n").trim();
    if (words === "") throw new PackRefusedError("noText");
    const title = (await readTitle(archive)) ?? headingTitle(blocks);
    return {
      title,
      language: documentLanguage(undefined, words, request.language),
      chapters: treeChapters(title ?? request.name, blocks),
      media: pictures.media,
      leftOut: leftOutOf("unsupportedKind", pictures.unsupported),
    };
  } catch (cause) {
    throw cause instanceof PackRefusedError ? cause : new PackRefusedError("badDocument", undefined, { cause });
  } finally {
    archive.close();
  }
}

/**
 * The same archive with its texts alone, each checked while it was unpacked; in the place of every picture stands its
 * name. So mammoth, which unpacks whatever it is given, never meets a bomb.
 */
async function withoutPictures(archive: DocumentArchive): Promise<Buffer> {
  const zip = new ZipFile();
  for (const name of archive.names) {
    if (name.endsWith("/") || name.startsWith("/") || name.includes("..") || name.includes("\\")) continue;
    zip.addBuffer((await textOrName(archive, name)) ?? Buffer.from(name), name, { compress: false });
  }
  zip.end();
  const pieces: Uint8Array[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

async function textOrName(archive: DocumentArchive, name: string): Promise<Buffer | undefined> {
  if (!/\.(?:xml|rels)$/iu.test(name)) return undefined;
  const xml = await archive.readXml(name);
  if (xml !== undefined && declaresEntities(xml.toString("latin1"))) throw new PackRefusedError("badDocument", name);
  return xml;
}

async function toHtml(docx: Buffer): Promise<string> {
  const convertImage = mammoth.images.imgElement(async (image) => {
    // A picture linked from elsewhere cannot be read, and is never fetched.
    const name = await image.readAsBuffer().catch(() => Buffer.alloc(0));
    return { src: encodeURI(name.toString("utf8")) };
  });
  const { value } = await mammoth.convertToHtml({ buffer: docx }, { convertImage, externalFileAccess: false });
  return value;
}

async function readTitle(archive: DocumentArchive): Promise<string | undefined> {
  const bytes = await archive.readXml("docProps/core.xml");
  if (bytes === undefined) return undefined;
  const properties = elements(readXml(bytes, "docProps/core.xml"), "coreProperties")[0];
  return cleanTitle(textOf(elements(properties, "title")[0]));
}
