import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openLibrary } from "../helpers/library.ts";
import { hostilePack, smallestManifest, temporaryFolder } from "../helpers/packs.ts";
import { blobsOf, killAgainAndAgain, workUntilKilled } from "../helpers/powerCuts.ts";

/** Of an import; a quarter as many of a removal. Each is an engine of its own. */
const importKills = 160;
const removalKills = 40;
const timeoutMs = 30 * 60_000;
const packId = "org.example.goats";
const lessonCount = 40;

const folder = temporaryFolder();
const versionOne = join(folder.path, "goats-1.lpack");
const versionTwo = join(folder.path, "goats-2.lpack");
const withOne = join(folder.path, "with-1");
const withTwo = join(folder.path, "with-2");
const update = { kind: "import", what: versionTwo } as const;

const usualMs = { import: 0, remove: 30 };

beforeAll(async () => {
  writeFileSync(versionOne, pack("1.0.0", 12));
  writeFileSync(versionTwo, pack("2.0.0", 30));
  await workUntilKilled(withOne, { kind: "import", what: versionOne });
  cpSync(withOne, withTwo, { recursive: true });
  const run = await workUntilKilled(withTwo, update);
  if (run.kind === "done") usualMs.import = run.ms;
  return () => folder.remove();
}, timeoutMs);

describe("When the power fails", () => {
  it(`at ${importKills} moments of an update, one version or the other is whole, and in the end all is as if nothing had been`, {
    timeout: timeoutMs,
  }, async () => {
    const undisturbed = blobsOf(withTwo);
    const oneSchool = async (name: string) => {
      const school = join(folder.path, name);
      return killAgainAndAgain(importKills / 2, {
        school,
        template: withOne,
        work: update,
        usualMs: usualMs.import,
        async afterKill() {
          expect(["1.0.0", "2.0.0"]).toContain(await wholeVersion(school));
        },
        async afterEnd() {
          expect(await wholeVersion(school)).toBe("2.0.0");
          expect(blobsOf(school)).toEqual(undisturbed);
        },
      });
    };
    await Promise.all([oneSchool("updated"), oneSchool("updated too")]); // a core for each
  });

  it(`at ${removalKills} moments of a removal, the pack is whole or gone, and in the end nothing of it is left`, {
    timeout: timeoutMs,
  }, async () => {
    const school = join(folder.path, "removed");
    await killAgainAndAgain(removalKills, {
      school,
      template: withTwo,
      work: { kind: "remove", what: packId },
      usualMs: usualMs.remove,
      async afterKill() {
        expect(["2.0.0", undefined]).toContain(await wholeVersion(school));
      },
      async afterEnd() {
        expect(await wholeVersion(school)).toBeUndefined();
        expect(blobsOf(school)).toEqual([]);
      },
    });
  });
});

/** The version that is there, every byte of which was found right; undefined if there is none. */
async function wholeVersion(school: string): Promise<string | undefined> {
  const library = await openLibrary(school);
  try {
    expect(library.db.pragma("integrity_check", { simple: true })).toBe("ok");
    const [installed] = library.packs.list(library.judge);
    const passages = library.db.prepare<[], { text: string }>("SELECT text FROM passages").all();
    if (installed === undefined) {
      expect(passages).toEqual([]);
      return undefined;
    }
    expect(passages).toHaveLength(lessonCount);
    for (const { text } of passages) expect(text).toContain(`Version ${installed.version}`);
    const checked = await library.packs.check(packId, () => {}, new AbortController().signal);
    expect(checked?.damaged).toEqual([]);
    return installed.version;
  } finally {
    library.close();
  }
}

/** Lessons that name their version, and figures of which half are of this version alone. */
function pack(version: string, figures: number): Buffer {
  const ids = ["milking", ...Array.from({ length: lessonCount - 1 }, (_, n) => `lesson-${n}`)];
  const lessons = ids.map((id) => ({ id, title: { en: `Lesson ${id}` } }));
  const manifest = smallestManifest({ version, courses: [{ id: "all", units: [{ id: "all", lessons }] }] });
  const texts = ids.map((id) => [`lessons/${id}/en.md`, `## Milk\n\nVersion ${version} of ${id}.\n`]);
  const media = Array.from({ length: figures }, (_, n) => [
    `media/${n}.mp4`,
    Buffer.alloc(200_000, n % 2 === 0 ? `figure ${n}` : `figure ${n} of ${version}`),
  ]);
  return hostilePack({ manifest, members: Object.fromEntries([...texts, ...media]) });
}
