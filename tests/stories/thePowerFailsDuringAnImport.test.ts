import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { openLibrary } from "../helpers/library.ts";
import { hostilePack, smallestManifest, temporaryFolder } from "../helpers/packs.ts";

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

beforeAll(async () => {
  writeFileSync(versionOne, pack("1.0.0", 12));
  writeFileSync(versionTwo, pack("2.0.0", 30));
  await work(withOne, "import", versionOne);
  cpSync(withOne, withTwo, { recursive: true });
  await work(withTwo, "import", versionTwo);
  return () => folder.remove();
}, timeoutMs);

describe("When the power fails", () => {
  it(`at ${importKills} moments of an update, one version or the other is whole, and in the end all is as if nothing had been`, {
    timeout: timeoutMs,
  }, async () => {
    const undisturbed = blobsOf(withTwo);
    let ends = 0;
    const oneSchool = async (name: string) => {
      const school = join(folder.path, name);
      await killAgainAndAgain(importKills / 2, {
        begin: () => reset(school, withOne),
        work: (dieAfterMs) => work(school, "import", versionTwo, dieAfterMs),
        longest: () => longestMs.import,
        async afterKill() {
          expect(["1.0.0", "2.0.0"]).toContain(await wholeVersion(school));
        },
        async afterEnd() {
          expect(await wholeVersion(school)).toBe("2.0.0");
          expect(blobsOf(school)).toEqual(undisturbed);
          ends++;
        },
      });
    };
    await Promise.all([oneSchool("updated"), oneSchool("updated too")]); // a core for each
    expect(ends).toBeGreaterThan(0);
  });

  it(`at ${removalKills} moments of a removal, the pack is whole or gone, and in the end nothing of it is left`, {
    timeout: timeoutMs,
  }, async () => {
    const school = join(folder.path, "removed");
    await killAgainAndAgain(removalKills, {
      begin: () => reset(school, withTwo),
      work: (dieAfterMs) => work(school, "remove", packId, dieAfterMs),
      longest: () => longestMs.remove,
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

interface Ordeal {
  begin(): void;
  /** @param dieAfterMs to its end, if left out */
  work(dieAfterMs?: number): Promise<"killed" | "done">;
  /** Milliseconds from ready to done, at the most so far. */
  longest(): number;
  afterKill(): Promise<void>;
  afterEnd(): Promise<void>;
}

/** Kills until it was done often enough; whenever the work comes to its end, it begins anew. */
async function killAgainAndAgain(kills: number, ordeal: Ordeal): Promise<void> {
  ordeal.begin();
  for (let killed = 0; killed < kills; ) {
    if ((await ordeal.work(Math.random() * 1.3 * ordeal.longest())) === "killed") {
      killed++;
      await ordeal.afterKill();
    } else {
      await ordeal.afterEnd();
      ordeal.begin();
    }
  }
  await ordeal.work();
  await ordeal.afterEnd();
}

const longestMs = { import: 0, remove: 30 };

/** Runs an engine, and kills it some time after it is ready: mostly while it works, sometimes before or after. */
async function work(
  school: string,
  kind: "import" | "remove",
  what: string,
  dieAfterMs = timeoutMs,
): Promise<"killed" | "done"> {
  const script = join(import.meta.dirname, "../helpers/workUntilKilled.ts");
  const child = spawn(process.execPath, [script, school, kind, what], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const stop = new AbortController();
  let readyAt = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === "ready") {
      readyAt = performance.now();
      void wait(dieAfterMs, undefined, { signal: stop.signal }).then(
        () => child.kill("SIGKILL"),
        () => {},
      );
    }
    if (line !== "done") continue;
    stop.abort();
    longestMs[kind] = Math.max(longestMs[kind], performance.now() - readyAt);
  }
  const [code, signal] = await exited;
  if (signal === "SIGKILL") return "killed";
  expect(code).toBe(0);
  return "done";
}

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

/** Name and content of all that is in the blob store. */
function blobsOf(school: string): string[] {
  const blobs = join(school, "blobs");
  if (!existsSync(blobs)) return [];
  return readdirSync(blobs, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => `${path.slice(blobs.length)} ${createHash("sha256").update(readFileSync(path)).digest("hex")}`)
    .toSorted();
}

function reset(school: string, template: string): void {
  rmSync(school, { recursive: true, force: true });
  cpSync(template, school, { recursive: true });
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
