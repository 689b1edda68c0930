import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BlobStore } from "../../../content/blobs.ts";
import { DiskFullError, PackRefusedError } from "../../../content/errors.ts";
import { installFile } from "../../helpers/installFile.ts";
import { openLibrary, type TestLibrary } from "../../helpers/library.ts";
import { type HostilePack, hostilePack, smallestManifest, temporaryFolder } from "../../helpers/packs.ts";

let folder: ReturnType<typeof temporaryFolder>;
let library: TestLibrary;
beforeEach(async () => {
  folder = temporaryFolder();
  library = await openLibrary(folder.path);
});
afterEach(() => {
  library.close();
  folder.remove();
});

const figure = (n: number) => `<svg xmlns="http://www.w3.org/2000/svg" id="f${n}"/>`;
const figures = (count: number, from = 0) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`media/${from + n}.svg`, figure(from + n)]));
const lesson = (words: string) => ({ "lessons/milking/en.md": `## Milk\n\n${words}\n` });

function packFile(name: string, pack: HostilePack): string {
  const file = join(folder.path, name);
  writeFileSync(file, hostilePack(pack));
  return file;
}

const install = (file: string) => installFile(file, library);

/** Every file of the blob store, half-written ones too. */
function blobFiles(): string[] {
  return readdirSync(join(folder.path, "blobs"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

function textOfLesson(): string | undefined {
  return library.lessons.passage("org.example.goats/milking/en#1")?.markdown;
}

describe("installing", () => {
  it("makes a new pack readable, says what is the same, newer and older", async () => {
    const one = packFile("1.lpack", { members: lesson("Version one.") });
    const two = packFile("2.lpack", { manifest: smallestManifest({ version: "1.10.0" }), members: lesson("Two.") });

    expect(await install(one)).toEqual({
      packId: "org.example.goats",
      version: "1.0.0",
      lessons: 1,
      passages: 1,
      change: "new",
      copiedBytes: 0,
      leftOut: [],
    });
    expect(await install(one)).toMatchObject({ change: "same", passages: 1 });
    expect(await install(two)).toMatchObject({ change: "updated", version: "1.10.0" });
    expect(textOfLesson()).toBe("Two.");
    expect(await install(one)).toMatchObject({ change: "replaced", version: "1.0.0" });
    expect(textOfLesson()).toBe("Version one.");
    expect(library.packs.list(library.judge)).toMatchObject([
      { version: "1.0.0", lessons: 1, trust: { kind: "unsigned" } },
    ]);
    expect(library.packs.counts()).toEqual({ packs: 1, lessons: 1, passages: 1 });
  });

  it("takes the same version with another content for another pack", async () => {
    await install(packFile("1.lpack", { members: lesson("One.") }));
    expect(await install(packFile("2.lpack", { members: lesson("Other.") }))).toMatchObject({ change: "replaced" });
    expect(textOfLesson()).toBe("Other.");
  });

  it("reports each step to its end", async () => {
    const last = new Map<string, readonly [number, number]>();
    await installFile(packFile("1.lpack", { members: figures(3) }), library, {
      onProgress: ({ step, progress }) => last.set(step, [progress.bytesDone, progress.bytesTotal]),
    });
    expect([...last.keys()]).toEqual(["checking", "copying", "indexing"]);
    for (const [done, total] of last.values()) expect(done).toBe(total);
  });

  it("keeps a figure once that two packs share, and until the last of them goes", async () => {
    await install(packFile("goats.lpack", { members: figures(2) }));
    const sheep = smallestManifest({ id: "org.example.sheep" });
    await install(packFile("sheep.lpack", { manifest: sheep, members: figures(2, 1) }));
    expect(blobFiles()).toHaveLength(3);

    expect(await library.packs.remove("org.example.goats")).toEqual({ freedBytes: figure(0).length });
    expect(blobFiles()).toHaveLength(2);
    expect(await library.packs.remove("org.example.goats")).toBeUndefined();
    await library.packs.remove("org.example.sheep");
    expect(blobFiles()).toHaveLength(0);
    expect(library.db.prepare("SELECT count(*) AS n FROM passages").get()).toEqual({ n: 0 });
  });

  it("frees the figures that a new version no longer has", async () => {
    await install(packFile("1.lpack", { members: figures(3) }));
    await install(packFile("2.lpack", { manifest: smallestManifest({ version: "2.0.0" }), members: figures(1) }));
    expect(blobFiles()).toHaveLength(1);
  });

  it("mends a pack whose figure was lost", async () => {
    const file = packFile("1.lpack", { members: figures(1) });
    await install(file);
    const [media] = library.db.prepare<[], { sha256: string }>("SELECT sha256 FROM media").all();
    await library.blobs.remove(media?.sha256 ?? "");
    expect(await install(file)).toMatchObject({ change: "replaced" });
    expect(blobFiles()).toHaveLength(1);
  });
});

describe("what ends an install leaves what was there", () => {
  const twoFigures = () =>
    packFile("2.lpack", { manifest: smallestManifest({ version: "2.0.0" }), members: figures(40) });

  it("a refused pack writes nothing", async () => {
    await install(packFile("1.lpack", { members: lesson("One.") }));
    const wrong = packFile("2.lpack", {
      manifest: smallestManifest({ version: "2.0.0" }),
      members: { ...figures(4), ...lesson("Two.") },
      lies: { "media/3.svg": { content: figure(9) } },
    });
    await expect(install(wrong)).rejects.toThrow(PackRefusedError);
    expect(blobFiles()).toHaveLength(0);
    expect(textOfLesson()).toBe("One.");
  });

  it.each(["checking", "copying", "indexing"] as const)("called off while %s", async (step) => {
    await install(packFile("1.lpack", { members: lesson("One.") }));
    const stop = new AbortController();
    const enough = step === "copying" ? 10 * figure(0).length : 0;
    const callOff = new Error("called off");
    const installing = installFile(twoFigures(), library, {
      signal: stop.signal,
      onProgress: (progress) => {
        if (progress.step === step && progress.progress.bytesDone >= enough) stop.abort(callOff);
      },
    });
    await expect(installing).rejects.toThrow("called off");
    const copied = blobFiles().length;
    if (step === "checking") expect(copied).toBe(0);
    else expect(copied).toBeGreaterThan(0); // kept, so that it can go on
    expect(textOfLesson()).toBe("One.");
    expect(library.db.inTransaction).toBe(false);
  });

  it("too little room on the disk is seen before anything is copied", async () => {
    const file = twoFigures();
    const crowded: BlobStore = { ...library.blobs, freeBytes: async () => 1_000 };
    const installing = installFile(file, { ...library, blobs: crowded });
    await expect(installing).rejects.toThrow(DiskFullError);
    await expect(installing).rejects.toMatchObject({ freeBytes: 1_000 });
    expect(blobFiles()).toHaveLength(0);
  });

  it("a disk that fills up meanwhile is told as such, and what was copied goes", async () => {
    const file = twoFigures();
    let kept = 0;
    const filling: BlobStore = {
      ...library.blobs,
      keep: async (...blob) => {
        if (++kept > 20) throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
        return library.blobs.keep(...blob);
      },
    };
    await expect(installFile(file, { ...library, blobs: filling })).rejects.toThrow(DiskFullError);
    expect(blobFiles()).toHaveLength(0);
  });
});

describe("kill -9 in the middle", () => {
  async function installAndDie(file: string, step: string, count: number): Promise<void> {
    library.close();
    const script = join(import.meta.dirname, "../../helpers/installAndDie.ts");
    const child = spawn(process.execPath, [script, folder.path, file, step, String(count)], { stdio: "inherit" });
    const [, signal] = await once(child, "exit");
    expect(signal).toBe("SIGKILL");
    library = await openLibrary(folder.path);
  }

  it.each([
    ["checking", 1],
    ["copying", 25],
    ["indexing", 1],
  ] as const)("while %s leaves the old version whole, and the next install ends it", async (step, count) => {
    await install(packFile("1.lpack", { members: { ...lesson("One."), ...figures(1) } }));
    const two = packFile("2.lpack", {
      manifest: smallestManifest({ version: "2.0.0" }),
      members: { ...lesson("Two."), ...figures(40) },
    });
    await installAndDie(two, step, count);

    expect(library.packs.list(library.judge)).toMatchObject([{ version: "1.0.0" }]);
    expect(textOfLesson()).toBe("One.");
    expect(library.db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(library.lessons.blob(await firstHash())?.path).toSatisfy(existsSync);

    const staged = blobFiles().length;
    if (step !== "checking") expect(staged).toBeGreaterThanOrEqual(25);
    let copied = 0;
    const counting: BlobStore = {
      ...library.blobs,
      keep: async (...blob) => {
        copied++;
        return library.blobs.keep(...blob);
      },
    };
    const result = await installFile(two, { ...library, blobs: counting });
    expect(result).toMatchObject({ change: "updated", version: "2.0.0" });
    expect(copied).toBeLessThanOrEqual(step === "copying" ? 20 : step === "indexing" ? 0 : 40);
    expect(textOfLesson()).toBe("Two.");
  });

  it("leaves nothing for ever: a sweep clears what nobody took up again", async () => {
    const file = packFile("1.lpack", { members: figures(40) });
    await installAndDie(file, "copying", 10);
    writeFileSync(join(folder.path, "blobs/staging/half"), "half of a film");
    const whole = blobFiles().filter((name) => /^[0-9a-f]{62}$/u.test(name)); // the rest of a SHA-256
    expect(whole.length).toBeGreaterThan(5);

    await library.packs.sweep(new Date(0));
    expect(blobFiles().toSorted()).toEqual(whole.toSorted());
    expect(existsSync(join(folder.path, "blobs/staging/half"))).toBe(false);
    await library.packs.sweep(new Date(Date.now() + 60_000));
    expect(blobFiles()).toHaveLength(0);
  });

  async function firstHash(): Promise<string> {
    return library.db.prepare<[], { sha256: string }>("SELECT sha256 FROM media").get()?.sha256 ?? "";
  }
});
