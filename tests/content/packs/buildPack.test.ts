import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildPack } from "../../../content/packs/buildPack.ts";
import { PackArchive } from "../../../content/packs/packArchive.ts";
import { verifyPack } from "../../../content/packs/verifyPack.ts";
import {
  smallestManifest,
  smallestMembers,
  temporaryFolder,
  untilDone,
  writeSourceFolder,
} from "../../helpers/packs.ts";

let folder: ReturnType<typeof temporaryFolder>;
let out: string;
beforeEach(() => {
  folder = temporaryFolder();
  out = join(folder.path, "out.lpack");
});
afterEach(() => folder.remove());

type Files = Readonly<Record<string, string | Buffer>>;
function source(files: Files = {}, manifest: unknown = smallestManifest(), name = "source"): string {
  return writeSourceFolder(join(folder.path, name), manifest, { ...smallestMembers, ...files });
}

async function membersOf(file: string): Promise<string[]> {
  const archive = await PackArchive.open(file);
  archive.close();
  return [...archive.members.keys()];
}

const exercises = (exercise: object) =>
  JSON.stringify({ formatVersion: 1, exercises: [{ id: "a", prompt: { en: "?" }, ...exercise }] });

describe("building a pack", () => {
  it("makes a file that verifies from the fewest fields and one Markdown file", async () => {
    const built = await buildPack(source(), out, untilDone);
    const verified = await verifyPack(out, untilDone);
    expect(verified).toMatchObject({ packId: "org.example.goats", lessons: 1 });
    expect(built).toEqual({
      packId: "org.example.goats",
      version: "1.0.0",
      lessons: 1,
      bytes: readFileSync(out).length,
      manifestSha256: verified.manifestSha256,
    });
  });

  it("gives the same bytes twice, whatever the dates and the order on the disk", async () => {
    const files = { "media/b.svg": "<svg/>", "media/a.svg": "<svg/>" };
    await buildPack(source(files, smallestManifest(), "one"), out, untilDone);
    const second = source({}, smallestManifest(), "two");
    for (const [path, content] of Object.entries(files).reverse()) {
      mkdirSync(join(second, "media"), { recursive: true });
      writeFileSync(join(second, path), content);
      utimesSync(join(second, path), 1, 1);
    }
    await buildPack(second, `${out}.again`, untilDone);
    expect(readFileSync(out).equals(readFileSync(`${out}.again`))).toBe(true);
  });

  it("leaves out what has no place in a pack", async () => {
    const beside = {
      "FACTS.md": "1. Goats give milk.",
      ".DS_Store": "x",
      "lessons/.hidden.md": "x",
      "lessons/milking/draft.docx": "x",
      "media/.thumbs/a.svg": "x",
      "media/Thumbs.db": "x",
      "media/a.svg": "<svg/>",
      "drafts/en.md": "x",
    };
    await buildPack(source(beside), out, untilDone);
    expect(await membersOf(out)).toEqual(["pack.json", "lessons/milking/en.md", "media/a.svg"]);
  });

  it("keeps fields that it does not know, and works `files` out anew", async () => {
    const manifest = { ...smallestManifest(), publisher: "A school", files: [] };
    await buildPack(source({}, manifest), out, untilDone);
    const archive = await PackArchive.open(out);
    const json = JSON.parse(String(await archive.read("pack.json")));
    archive.close();
    expect(json.publisher).toBe("A school");
    expect(json.files).toMatchObject([{ path: "lessons/milking/en.md", mediaType: "text/markdown" }]);
  });

  it("writes names in form NFC, as macOS does not", async () => {
    await buildPack(source({ "media/che\u0300vre.svg": "<svg/>" }), out, untilDone);
    expect(await membersOf(out)).toContain("media/ch\u00e8vre.svg");
  });

  it("stores films as they are and packs texts", async () => {
    const film = Buffer.alloc(3 * 1024 ** 2);
    const { bytes } = await buildPack(source({ "media/film.mp4": film }), out, untilDone);
    expect(bytes).toBeGreaterThan(film.length);
  });

  it("builds the packs that come with Luciole", async () => {
    const starter = join(import.meta.dirname, "../../../content/starter");
    for (const pack of readdirSync(starter).filter((name) => existsSync(join(starter, name, "pack.json")))) {
      const built = await buildPack(join(starter, pack), out, untilDone);
      expect(built.lessons).toBeGreaterThanOrEqual(4);
    }
  });
});

describe("a source folder is refused, and leaves no file, for", () => {
  const cases: readonly (readonly [string, string, Files])[] = [
    ["raw HTML", "badLesson", { "lessons/milking/en.md": "Milk <b>now</b>" }],
    ["a script", "badLesson", { "lessons/milking/en.md": "Milk\n\n<script>alert(1)</script>" }],
    ["a picture from elsewhere", "badLesson", { "lessons/milking/en.md": "![goat](https://example.org/goat.png)" }],
    ["a picture that is not there", "badLesson", { "lessons/milking/en.md": "![goat](../../media/goat.svg)" }],
    ["a link that runs a script", "badLesson", { "lessons/milking/en.md": "[milk](javascript:alert(1))" }],
    ["a language not declared", "undeclaredLanguage", { "lessons/milking/fr.md": "Le lait" }],
    ["a lesson of no course", "extraMember", { "lessons/other/en.md": "Text" }],
    ["exercises that are wrong", "badExercises", { "lessons/milking/exercises.json": exercises({ interaction: "x" }) }],
    [
      "an exercise about a section that is not there",
      "badExercises",
      { "lessons/milking/exercises.json": exercises({ interaction: "extendedText", section: 7 }) },
    ],
    [
      "a key that its working does not give",
      "badExercises",
      {
        "lessons/milking/exercises.json": exercises({
          interaction: "numericEntry",
          key: { value: "16" },
          working: "3/4 * 20",
        }),
      },
    ],
    ["a name that Windows cannot hold", "unsafeName", { "media/aux.svg": "<svg/>" }],
    ["names that differ by case only", "duplicateName", { "media/a.svg": "<svg/>", "media/A.svg": "<svg/>" }],
    ["folders too deep", "tooDeep", { "media/1/2/3/4/5/6/7/8/a.svg": "<svg/>" }],
  ];
  it.each(cases)("%s", async (_, reason, files) => {
    await expect(buildPack(source(files), out, untilDone)).rejects.toMatchObject({ reason });
    expect(readdirSync(folder.path)).toEqual(["source"]);
  });

  it("a symbolic link", async () => {
    const path = source({ "media/a.svg": "<svg/>" });
    symlinkSync("/etc/passwd", join(path, "media/b.svg"));
    await expect(buildPack(path, out, untilDone)).rejects.toMatchObject({ reason: "symlink", where: "media/b.svg" });
  });

  it("no pack.json, or one that is no JSON", async () => {
    await expect(buildPack(folder.path, out, untilDone)).rejects.toMatchObject({ where: "pack.json" });
    writeFileSync(join(folder.path, "pack.json"), "{");
    await expect(buildPack(folder.path, out, untilDone)).rejects.toMatchObject({ reason: "badJson" });
  });

  it("a person who calls it off", async () => {
    await expect(buildPack(source(), out, AbortSignal.abort(new Error("called off")))).rejects.toThrow("called off");
    expect(readdirSync(folder.path)).toEqual(["source"]);
  });
});
