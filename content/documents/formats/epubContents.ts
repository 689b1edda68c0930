import type { Link, Nodes } from "mdast";
import { PackRefusedError } from "../../errors.ts";
import { nodesOf } from "../../lessons/parseMarkdown.ts";
import { inlineText } from "../../lessons/plainText.ts";
import { entryAt } from "../archive/archivePictures.ts";
import type { DocumentArchive } from "../archive/documentArchive.ts";
import { attribute, elements, readXml, textOf, type XmlElement } from "../archive/readXml.ts";
import { cleanTitle } from "../cleanTitle.ts";
import { htmlTree } from "../text/htmlTree.ts";
import type { EpubPackage } from "./epubPackage.ts";

/**
 * Titles of an EPUB's texts by their entries, as its table of contents names them first.
 * A table that cannot be read names nothing: the texts are there all the same.
 */
export async function readEpubTitles(
  archive: DocumentArchive,
  contents: EpubPackage["contents"],
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  if (contents === undefined) return titles;
  const bytes = await archive.readXml(contents.entry);
  if (bytes === undefined) return titles;
  for (const [address, words] of contents.kind === "nav" ? navLinks(bytes) : ncxLinks(bytes, contents.entry)) {
    const entry = entryAt(address, contents.entry);
    const title = cleanTitle(words);
    if (entry !== undefined && title !== undefined && !titles.has(entry)) titles.set(entry, title);
  }
  return titles;
}

type Links = readonly (readonly [address: string, words: string])[];

function navLinks(bytes: Uint8Array): Links {
  const links = [...nodesOf(treeOrNothing(bytes))].filter((node): node is Link => node.type === "link");
  return links.map((link) => [link.url, inlineText(link.children)]);
}

function treeOrNothing(bytes: Uint8Array): Nodes {
  try {
    return htmlTree(new TextDecoder().decode(bytes));
  } catch {
    return { type: "root", children: [] }; // nested deeper than the stack, or whatever else confuses a parser
  }
}

function ncxLinks(bytes: Uint8Array, where: string): Links {
  try {
    const map = elements(elements(readXml(bytes, where), "ncx")[0], "navMap")[0];
    return elements(map, "navPoint").flatMap(linksOfPoint);
  } catch (cause) {
    if (cause instanceof PackRefusedError) return [];
    throw cause;
  }
}

/** No deeper than the reader of XML goes. */
function linksOfPoint(point: XmlElement): Links {
  const words = textOf(elements(elements(point, "navLabel")[0], "text")[0]);
  const address = attribute(elements(point, "content")[0], "src") ?? "";
  return [[address, words] as const, ...elements(point, "navPoint").flatMap(linksOfPoint)];
}
