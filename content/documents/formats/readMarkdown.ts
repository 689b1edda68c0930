import { createHash } from "node:crypto";
import { realpathSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { PackRefusedError } from "../../errors.ts";
import { parseMarkdown } from "../../lessons/parseMarkdown.ts";
import { plainText } from "../../lessons/plainText.ts";
import { mediaTypeOf } from "../../packs/mediaTypes.ts";
import { cleanTitle } from "../cleanTitle.ts";
import { documentLanguage } from "../documentLanguage.ts";
import { documentLimits } from "../documentLimits.ts";
import type { DocumentMedia, DocumentRequest, ReadDocument } from "../readableDocument.ts";
import { cleanTree } from "../text/cleanTree.ts";
import { headingTitle, treeChapters } from "../text/treeChapters.ts";
import { leftOutOf } from "./leftOutOf.ts";
import { readPlainFile } from "./readPlainFile.ts";

/** Facts about a text that many programs write above it. */
const frontMatter = /^---\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)(?:\n|$)/u;

/**
 * Reads Markdown: one lesson, or several if it is longer than a lesson may be. Raw HTML goes; pictures beside it, or in
 * folders below it, come along.
 * @throws PackRefusedError tooBig, noText, badDocument or unreadable
 */
export async function readMarkdown(request: DocumentRequest): Promise<ReadDocument> {
  const source = await readPlainFile(request.path);
  const facts = frontMatter.exec(source)?.[1] ?? "";
  const pictures = pictureFiles(request);
  const blocks = cleanTree(parseMarkdown(source.replace(frontMatter, "")), pictures.addressOf);
  const words = blocks.map(plainText).join("\n").trim();
  if (words === "") throw new PackRefusedError("noText");
  const title = cleanTitle(factOf(facts, "title") ?? "") ?? headingTitle(blocks);
  return {
    title,
    language: documentLanguage(factOf(facts, "lang(?:uage)?"), words, request.language),
    chapters: treeChapters(title ?? request.name, blocks),
    media: [...pictures.media.values()],
    leftOut: leftOutOf("missingFile", pictures.missing),
  };
}

function factOf(facts: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \t]*["']?(.{1,300}?)["']?[ \t]*$`, "imu").exec(facts)?.[1];
}

function pictureFiles({ folder, mediaBase }: DocumentRequest) {
  const media = new Map<string, DocumentMedia>();
  const missing = new Set<string>();
  const addressOf = (address: string): string | undefined => {
    if (folder === undefined || /^(?:[A-Za-z][A-Za-z0-9+.-]*:|\/|\\)/.test(address) || address === "") return undefined;
    const file = pictureAt(folder, address);
    if (file === undefined) {
      missing.add(address.slice(0, 200));
      return undefined;
    }
    const name = createHash("sha256").update(relative(folder, file)).digest("hex").slice(0, 16);
    const path = `media/${mediaBase}/${name}${extname(file).toLowerCase()}`;
    media.set(path, { path, from: { kind: "file", file } });
    return `../../${path}`;
  };
  return { addressOf, media, missing };
}

/** The picture that an address means, if it is one and lies in the folder: no `..` and no link leads out. */
function pictureAt(folder: string, address: string): string | undefined {
  try {
    const root = realpathSync(folder);
    const file = realpathSync(join(root, decodeURIComponent(address.replace(/[?#].*$/su, ""))));
    const stats = statSync(file);
    const isInside = file.startsWith(`${root}${sep}`);
    const isPicture =
      mediaTypeOf(file).startsWith("image/") && stats.isFile() && stats.size <= documentLimits.pictureBytes;
    return isInside && isPicture ? file : undefined;
  } catch {
    return undefined; // nothing there, or no address at all
  }
}
