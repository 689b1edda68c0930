import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackRefusedError } from "../../../content/errors.ts";
import { buildPack } from "../../../content/packs/buildPack.ts";
import { verifyPack } from "../../../content/packs/verifyPack.ts";
import { type ByteChange, byteChanges, changeJson, changeZip, fuzzRuns, jsonChanges } from "../../helpers/fuzzing.ts";
import { installFile } from "../../helpers/installFile.ts";
import { openLibrary, type TestLibrary } from "../../helpers/library.ts";
import {
  fullestManifest,
  hostilePack,
  smallestManifest,
  smallestMembers,
  temporaryFolder,
  untilDone,
  writeSourceFolder,
} from "../../helpers/packs.ts";

const members = {
  ...smallestMembers,
  "lessons/milking/exercises.json": '{"formatVersion":1,"exercises":[]}',
  "lessons/milking/en.teacher.md": "Bring a goat.",
  "media/goat.svg": "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>",
  // Larger than what is unpacked in one go.
  "media/goats.csv": Array.from({ length: 40_000 }, (_, n) => (n * 7919) % 10_007).join("\n"),
  // Stored, and so large that its sizes follow it.
  "media/goat.mp4": Buffer.alloc(1024 * 1024 + 10, "goat"),
};

const folder = temporaryFolder();
let library: TestLibrary;
const packs: Buffer[] = [];
beforeAll(async () => {
  library = await openLibrary(mkdtempSync(join(folder.path, "library-")));
  const built = join(folder.path, "built.lpack");
  await buildPack(writeSourceFolder(join(folder.path, "source"), smallestManifest(), members), built, untilDone);
  packs.push(readFileSync(built), hostilePack({ members: { ...members, "media/goat.mp4": "goat" } }));
});
afterAll(() => {
  library.close();
  folder.remove();
});

/** Checks and installs a file. Both must come to the same; what is refused leaves nothing, what is taken is whole. */
async function tryBoth(bytes: Buffer): Promise<"right" | "refused"> {
  const file = join(folder.path, "tried.lpack");
  writeFileSync(file, bytes);
  const verified = await outcomeOf(verifyPack(file, untilDone, { appVersion: "0.1.0" }));
  const installed = await outcomeOf(installFile(file, library));
  expect(installed.kind).toBe(verified.kind);
  if (installed.kind === "right") {
    const packId = installed.value.packId;
    const checked = await library.packs.check(packId, () => {}, untilDone);
    expect(checked?.damaged).toEqual([]);
    await library.packs.remove(packId);
  }
  expect(library.db.inTransaction).toBe(false);
  expect(library.packs.counts()).toEqual({ packs: 0, lessons: 0, passages: 0 });
  expect(filesIn(library.blobs.pathOf("0".repeat(64)))).toEqual([]);
  return installed.kind;
}

async function outcomeOf<T>(work: Promise<T>) {
  try {
    return { kind: "right", value: await work } as const;
  } catch (thrown) {
    if (!(thrown instanceof PackRefusedError)) throw thrown;
    return { kind: "refused" } as const;
  }
}

/** Every file of the blob store. @param blob a path in it */
function filesIn(blob: string): string[] {
  const entries = readdirSync(join(blob, "../.."), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe("a pack file is taken or refused, and nothing else", () => {
  it("as it is", async () => {
    for (const pack of packs) expect(await tryBoth(pack)).toBe("right");
  });

  it("with any changes of its bytes, of its headers and of their order", { timeout: 6_000_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1), byteChanges, async (which, changes: readonly ByteChange[]) => {
        await tryBoth(changeZip(packs[which] ?? Buffer.alloc(0), changes));
      }),
      { numRuns: fuzzRuns(80) },
    );
  });

  it("with any changes of its manifest", { timeout: 6_000_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(jsonChanges, async (changes) => {
        await tryBoth(hostilePack({ manifest: changeJson(fullestManifest(), changes) as object }));
      }),
      { numRuns: fuzzRuns(40) },
    );
  });

  it("if it is any bytes", { timeout: 6_000_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await tryBoth(Buffer.concat([Buffer.from("PK\u0003\u0004"), bytes]))).toBe("refused");
      }),
      { numRuns: fuzzRuns(40) },
    );
  });
});
