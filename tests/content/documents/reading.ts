import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeEach, expect } from "vitest";
import { documentKindOf } from "../../../content/documents/documentKinds.ts";
import { DocumentReader } from "../../../content/documents/documentReader.ts";
import type { DocumentRequest, ReadDocument } from "../../../content/documents/readableDocument.ts";
import { PackRefusedError } from "../../../content/errors.ts";
import { readLessonText } from "../../../content/lessons/checkText.ts";
import { parseLesson } from "../../../content/lessons/parseLesson.ts";
import { checkPlaces } from "../../../content/packs/checkLayout.ts";
import { readManifest } from "../../../content/packs/manifest.ts";
import { checkCollisions, checkMemberName } from "../../../content/packs/memberName.ts";
import { memberRole } from "../../../content/packs/memberRole.ts";
import type { PackSource } from "../../../content/packs/packSource.ts";
import { temporaryFolder, untilDone } from "../../helpers/packs.ts";

/** A folder for each test, and one reader for all of a file: loading a format's library takes longer than reading. */
export function documentDesk() {
  const reader = new DocumentReader();
  let folder = temporaryFolder();
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());
  afterAll(() => reader.close());
  const pathOf = (name: string) => join(folder.path, name);
  return {
    pathOf,
    /** Writes a file, in folders as needed, and returns its path. */
    write(name: string, content: string | Buffer): string {
      mkdirSync(dirname(pathOf(name)), { recursive: true });
      writeFileSync(pathOf(name), content);
      return pathOf(name);
    },
    /** Writes a file and reads it as a document called `book`, for people who speak French. */
    read(name: string, content: string | Buffer, changes: Partial<DocumentRequest> = {}): Promise<ReadDocument> {
      const path = this.write(name, content);
      const kind = documentKindOf(name) ?? "text";
      const request = { path, kind, name: "book", mediaBase: "book", language: "fr", folder: folder.path };
      return reader.read({ ...request, ...changes }, untilDone);
    },
  };
}

/** Why reading was refused. @throws whatever else was thrown, or if nothing was */
export async function refusal(reading: Promise<unknown>): Promise<string> {
  const thrown = await reading.then(
    () => new Error("it was read"),
    (cause: unknown) => cause,
  );
  if (thrown instanceof PackRefusedError) return thrown.reason;
  throw thrown;
}

/** The Markdown of all chapters. */
export function wholeText({ chapters }: ReadDocument): string {
  return chapters.map(({ markdown }) => markdown).join("\n");
}

/** Holds a source to all that an installer asks of a pack, and returns its texts by path. */
export async function expectRightPack(source: PackSource): Promise<Readonly<Record<string, string>>> {
  const paths = [...source.members.keys()];
  paths.forEach(checkMemberName);
  checkCollisions(paths);
  checkPlaces(source.manifest, paths);
  const manifest = readManifest(source.packJson ?? Buffer.alloc(0));
  expect(manifest.files.map(({ path }) => path)).toEqual(paths);
  const texts: Record<string, string> = {};
  for (const { path, bytes, digest } of source.members.values()) {
    const pieces: Uint8Array[] = [];
    for await (const piece of source.stream(path)) pieces.push(piece);
    const content = Buffer.concat(pieces);
    expect([content.length, createHash("sha256").update(content).digest("hex")]).toEqual([bytes, digest.hex]);
    if (memberRole(path).kind !== "lessonText") continue;
    const text = readLessonText(content, path);
    expect(parseLesson(text, { path, isMember: (member) => source.members.has(member) }).findings).toEqual([]);
    texts[path] = text;
  }
  return texts;
}
