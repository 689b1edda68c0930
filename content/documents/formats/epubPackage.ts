import { PackRefusedError } from "../../errors.ts";
import { entryAt } from "../archive/archivePictures.ts";
import type { DocumentArchive } from "../archive/documentArchive.ts";
import { attribute, elements, readXml, textOf, type XmlElement } from "../archive/readXml.ts";

/** What an EPUB's package document says: EPUB 2 and 3. */
export interface EpubPackage {
  readonly title: string | undefined;
  readonly language: string | undefined;
  /** Entries of the texts in reading order. */
  readonly texts: readonly string[];
  /** Entry of the table of contents, and in which of the two ways it is written. */
  readonly contents: { readonly kind: "nav" | "ncx"; readonly entry: string } | undefined;
}

/** @throws PackRefusedError badDocument, or encrypted if its texts are locked */
export async function readEpubPackage(archive: DocumentArchive): Promise<EpubPackage> {
  const container = await requiredXml(archive, "META-INF/container.xml");
  const rootFile = elements(elements(container, "container")[0], "rootfiles")
    .flatMap((files) => elements(files, "rootfile"))
    .map((file) => attribute(file, "full-path"))
    .find((path) => path !== undefined);
  const entry = entryAt(rootFile ?? "", "");
  if (entry === undefined) throw new PackRefusedError("badDocument", "META-INF/container.xml");

  const root = elements(await requiredXml(archive, entry), "package")[0];
  const metadata = elements(root, "metadata")[0];
  const items = elements(elements(root, "manifest")[0], "item").flatMap((item) => {
    const at = entryAt(attribute(item, "href") ?? "", entry);
    return at === undefined ? [] : [{ item, id: attribute(item, "id") ?? "", at }];
  });
  const byId = new Map(items.map(({ id, at }) => [id, at]));
  const spine = elements(root, "spine")[0];
  const texts = elements(spine, "itemref").flatMap((ref) => byId.get(attribute(ref, "idref") ?? "") ?? []);
  await refuseLocked(archive, texts);

  const nav = items.find(({ item }) => attribute(item, "properties")?.split(/\s+/u).includes("nav"))?.at;
  const ncx = byId.get(attribute(spine, "toc") ?? "");
  return {
    title: textOf(elements(metadata, "title")[0]) || undefined,
    language: textOf(elements(metadata, "language")[0]) || undefined,
    texts: [...new Set(texts)],
    contents:
      nav !== undefined ? { kind: "nav", entry: nav } : ncx !== undefined ? { kind: "ncx", entry: ncx } : undefined,
  };
}

/** Digital locks name what they cover; fonts alone are often scrambled in books that are free. */
async function refuseLocked(archive: DocumentArchive, texts: readonly string[]): Promise<void> {
  const bytes = await archive.readXml("META-INF/encryption.xml");
  if (bytes === undefined) return;
  const root = elements(readXml(bytes, "META-INF/encryption.xml"), "encryption")[0];
  const locked = elements(root, "EncryptedData")
    .flatMap((data) => elements(data, "CipherData"))
    .flatMap((data) => elements(data, "CipherReference"))
    .flatMap((reference) => entryAt(attribute(reference, "URI") ?? "", "") ?? []);
  const text = locked.find((entry) => texts.includes(entry));
  if (text !== undefined) throw new PackRefusedError("encrypted", text);
}

async function requiredXml(archive: DocumentArchive, name: string): Promise<XmlElement> {
  const bytes = await archive.readXml(name);
  if (bytes === undefined) throw new PackRefusedError("badDocument", name);
  return readXml(bytes, name);
}
