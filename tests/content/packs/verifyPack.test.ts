import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackRefusedError } from "../../../content/errors.ts";
import { verifyPack } from "../../../content/packs/verifyPack.ts";
import type { PackRefusal } from "../../../contract/errors.ts";
import { withZip64End, writeZip } from "../../helpers/hostileZip.ts";
import {
  type HostilePack,
  hostilePack,
  packJson,
  smallestManifest,
  smallestMembers,
  temporaryFolder,
  untilDone,
} from "../../helpers/packs.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

async function refusalOf(bytes: Buffer): Promise<{ reason: PackRefusal; where: string | undefined } | "accepted"> {
  const file = join(folder.path, "hostile.lpack");
  writeFileSync(file, bytes);
  try {
    await verifyPack(file, untilDone, { appVersion: "0.1.0" });
    return "accepted";
  } catch (cause) {
    if (!(cause instanceof PackRefusedError)) throw cause;
    return { reason: cause.reason, where: cause.where };
  }
}

const figure = "<svg xmlns='http://www.w3.org/2000/svg'/>";
/** As long as the lesson whose hash is listed. */
const eveningLesson = String(smallestMembers["lessons/milking/en.md"]).replace("morning", "evening");
const oneMegabyte = 1024 ** 2;
const named = (name: string | Buffer) => ({ name, content: figure });
const repeated = (course: string, lesson: string) => [
  { id: course, units: [{ id: "u", lessons: [{ id: lesson, title: { en: "A" } }] }] },
];

describe("a right pack", () => {
  it("is accepted with the fewest fields", async () => {
    expect(await refusalOf(hostilePack())).toBe("accepted");
  });

  it("is accepted with fields and members that are optional", async () => {
    const pack: HostilePack = {
      manifest: { ...smallestManifest(), later: { unknown: true }, requires: { luciole: "0.1.0" } },
      members: {
        "lessons/milking/en.teacher.md": "Bring a goat.",
        "lessons/milking/exercises.json": '{"formatVersion":1,"exercises":[]}',
        "lessons/milking/goat.svg": figure,
        "media/喂羊/chèvre.svg": figure,
      },
      extra: [{ name: "pack.json.minisig", content: "untrusted comment: …" }],
    };
    expect(await refusalOf(hostilePack(pack))).toBe("accepted");
  });
});

describe("names that mean different files to different systems are refused", () => {
  const unsafe: readonly (readonly [string, string | Buffer])[] = [
    ["that climb out", "media/../../evil.svg"],
    ["that climb inside", "media/a/../b.svg"],
    ["with a dot part", "media/./b.svg"],
    ["that are absolute", "/etc/evil.svg"],
    ["with a drive letter", "C:/evil.svg"],
    ["with a drive letter inside", "media/c:evil.svg"],
    ["with a backslash", "media\\evil.svg"],
    ["with an empty part", "media//evil.svg"],
    ["that Windows keeps for devices", "media/nul.svg"],
    ["that Windows keeps for devices, in capitals", "media/COM1"],
    ["that Windows keeps, in superscript", "media/lpt².svg"],
    ["that end in a dot", "media/evil."],
    ["that end in a blank", "media/evil "],
    ["with a wildcard", "media/ev*l.svg"],
    ["with a control character", "media/ev\u0007il.svg"],
    ["with a zero byte", "media/evil.svg\u0000.png"],
    ["with a mark that turns text around", "media/evil\u202Egvs.exe"],
    ["that are empty", ""],
    ["that are not UTF-8", Buffer.from([0x6d, 0x65, 0x64, 0x69, 0x61, 0x2f, 0xff, 0xfe])],
    ["that are not in form NFC", "media/che\u0300vre.svg"],
  ];
  it.each(unsafe)("%s", async (_, name) => {
    expect(await refusalOf(hostilePack({ extra: [named(name)] }))).toMatchObject({ reason: "unsafeName" });
  });

  it("not said to be UTF-8", async () => {
    const extra = [{ ...named("media/chèvre.svg"), flags: 0 }];
    expect(await refusalOf(hostilePack({ extra }))).toMatchObject({ reason: "unsafeName" });
  });

  it("with a second name in an extra field", async () => {
    const second = Buffer.from("media/other.svg");
    const extraField = Buffer.concat([Buffer.from([0x75, 0x70, 5 + second.length, 0, 1, 0, 0, 0, 0]), second]);
    const extra = [{ ...named("media/a.svg"), extraField }];
    expect(await refusalOf(hostilePack({ extra }))).toMatchObject({ reason: "unsafeName" });
  });

  it("with another name in the local header", async () => {
    const lies = { "media/a.svg": { localName: "media/b.svg" } };
    const pack = hostilePack({ members: { "media/a.svg": figure }, lies });
    expect(await refusalOf(pack)).toMatchObject({ reason: "unsafeName" });
  });
});

describe("names that some file system takes for the same are refused", () => {
  const pairs = [
    ["equal", "media/a.svg", "media/a.svg"],
    ["by case", "media/a.svg", "media/A.svg"],
    ["by the case of other scripts", "media/é.svg", "media/É.svg"],
    ["by ß and SS", "media/straße.svg", "media/STRASSE.svg"],
    ["by Unicode form", "media/ch\u00e8vre.svg", "media/che\u0300vre.svg"],
    ["by compatible letters", "media/file.svg", "media/ﬁle.svg"],
    ["a file and a folder", "media/a", "media/a/b.svg"],
    ["a folder and a file", "media/a/b.svg", "media/A"],
  ] as const;
  it.each(pairs)("%s", async (_, first, second) => {
    const pack = hostilePack({ extra: [named(first), named(second)] });
    expect(await refusalOf(pack)).toMatchObject({ reason: "duplicateName" });
  });
});

describe("archives that lie or hide are refused", () => {
  const media = { "media/a.svg": figure };
  const zeros = Buffer.alloc(3 * oneMegabyte);
  const cases: readonly (readonly [string, PackRefusal, HostilePack])[] = [
    ["a symbolic link", "symlink", { extra: [{ name: "media/a.svg", content: "/etc/passwd", mode: 0o120777 }] }],
    ["a device", "unsafeName", { extra: [{ name: "media/a.svg", content: "", mode: 0o020666 }] }],
    ["a folder", "extraMember", { extra: [{ name: "media/", content: "", mode: 0o040755 }] }],
    ["an encrypted member", "encrypted", { members: media, lies: { "media/a.svg": { flags: 0x801 } } }],
    ["a strongly encrypted member", "encrypted", { members: media, lies: { "media/a.svg": { flags: 0x841 } } }],
    ["AES", "encrypted", { members: media, lies: { "media/a.svg": { method: 99 } } }],
    ["a way to pack that we do not read", "notAPack", { members: media, lies: { "media/a.svg": { method: 14 } } }],
    ["a size said too small", "sizeLies", { members: media, lies: { "media/a.svg": { claimedBytes: 5 } } }],
    ["a size said too large", "sizeLies", { members: media, lies: { "media/a.svg": { claimedBytes: 4000 } } }],
    ["two sizes", "sizeLies", { members: media, lies: { "media/a.svg": { centralBytes: 40 } } }],
    [
      "a stored member with another size",
      "sizeLies",
      { members: media, lies: { "media/a.svg": { isStored: true, claimedBytes: 5 } } },
    ],
    ["a bomb in a member", "compressionBomb", { members: { "media/a.bmp": zeros } }],
    [
      "members that share their bytes",
      "compressionBomb",
      { members: media, extra: [{ name: "media/b.svg", content: figure, sharesBytesOf: 2 }] },
    ],
    ["a lesson of a megabyte", "tooBig", { members: { "lessons/milking/en.md": "Milk the goat. ".repeat(70_000) } }],
    ["a member too much", "extraMember", { extra: [named("media/b.svg")] }],
    ["a member in no place", "extraMember", { members: { "setup.exe": "MZ" } }],
    ["a lesson of no course", "extraMember", { members: { "lessons/other/en.md": "Text" } }],
    ["a member missing", "missingMember", { without: ["lessons/milking/en.md"] }],
    ["no pack.json", "notAPack", { without: ["pack.json"] }],
    ["bytes that have another hash", "badHash", { lies: { "lessons/milking/en.md": { content: eveningLesson } } }],
    ["names too long", "nameTooLong", { extra: [named(`media/${"a".repeat(300)}.svg`)] }],
    ["a part of a name too long", "nameTooLong", { extra: [named(`media/${"a".repeat(130)}.svg`)] }],
    ["folders too deep", "tooDeep", { extra: [named(`media/${"a/".repeat(9)}b.svg`)] }],
  ];
  it.each(cases)("%s", async (_, reason, pack) => {
    expect(await refusalOf(hostilePack(pack))).toMatchObject({ reason });
  });

  it("a bomb of many members, each of them small", async () => {
    const members = Object.fromEntries(
      Array.from({ length: 80 }, (_, n) => [`media/${n}.bmp`, Buffer.alloc(oneMegabyte)]),
    );
    expect(await refusalOf(hostilePack({ members }))).toMatchObject({ reason: "compressionBomb" });
  });

  it("too many members", async () => {
    const zip = writeZip([{ name: "media/a", content: "" }]);
    expect(await refusalOf(withZip64End(zip, 100_001))).toMatchObject({ reason: "tooManyFiles" });
  });

  it("a file that is cut off, empty, not a ZIP, or a folder", async () => {
    const whole = hostilePack();
    expect(await refusalOf(whole.subarray(0, whole.length - 30))).toMatchObject({ reason: "notAPack" });
    expect(await refusalOf(Buffer.alloc(0))).toMatchObject({ reason: "notAPack" });
    expect(await refusalOf(Buffer.from("%PDF-1.7"))).toMatchObject({ reason: "notAPack" });
    await expect(verifyPack(folder.path, untilDone)).rejects.toMatchObject({ reason: "unreadable" });
    await expect(verifyPack(join(folder.path, "none"), untilDone)).rejects.toMatchObject({ reason: "unreadable" });
  });

  it("packed bytes that are damaged", async () => {
    const content = "## Milk\n\n".concat(Array.from({ length: 900 }, (_, n) => `Goat ${n * 7919}.`).join(" "));
    const bytes = Buffer.from(hostilePack({ members: { "lessons/milking/en.md": content } }));
    const at = bytes.indexOf("lessons/milking/en.md") + 400;
    bytes.fill(0xff, at, at + 40);
    expect(await refusalOf(bytes)).toMatchObject({ reason: "badHash", where: "lessons/milking/en.md" });
  });
});

describe("what a pack says is checked", () => {
  const cases: readonly (readonly [string, PackRefusal, HostilePack])[] = [
    ["pack.json that is no JSON", "badJson", { packJson: "{" }],
    ["pack.json nested without end", "tooBig", { packJson: "[".repeat(50_000) + "]".repeat(50_000) }],
    ["a format of the future", "unknownFormatVersion", { manifest: smallestManifest({ formatVersion: 2 }) }],
    ["a field missing", "badManifest", { manifest: smallestManifest({ license: undefined }) }],
    ["a wrong version", "badManifest", { manifest: smallestManifest({ version: "1.0" }) }],
    ["a wrong id", "badManifest", { manifest: smallestManifest({ id: "../goats" }) }],
    ["no language", "badManifest", { manifest: smallestManifest({ languages: [] }) }],
    ["a language that is none", "badManifest", { manifest: smallestManifest({ languages: ["en", "english!"] }) }],
    ["a language twice", "badManifest", { manifest: smallestManifest({ languages: ["en", "en"] }) }],
    ["no lesson", "badManifest", { manifest: smallestManifest({ courses: [{ id: "c", units: [] }] }) }],
    [
      "a lesson id twice",
      "badManifest",
      { manifest: smallestManifest({ courses: [...repeated("a", "milking"), ...repeated("b", "milking")] }) },
    ],
    [
      "a lesson without a text",
      "missingMember",
      { manifest: smallestManifest({ courses: [...repeated("a", "milking"), ...repeated("b", "silent")] }) },
    ],
    ["a lesson in a language not declared", "undeclaredLanguage", { members: { "lessons/milking/fr.md": "Le lait" } }],
    ["a need for a newer Luciole", "appTooOld", { manifest: smallestManifest({ requires: { luciole: "9.0.0" } }) }],
    ["a lesson that is empty", "badLesson", { members: { "lessons/milking/en.md": " \n" } }],
    ["a lesson that is not UTF-8", "badLesson", { members: { "lessons/milking/en.md": Buffer.from([0xc3, 0x28]) } }],
    ["a lesson with control characters", "badLesson", { members: { "lessons/milking/en.md": "Milk\u0000" } }],
    ["a lesson that exhausts parsers", "badLesson", { members: { "lessons/milking/en.md": ">".repeat(5_000) } }],
    ["exercises that are no JSON", "badJson", { members: { "lessons/milking/exercises.json": "no" } }],
    [
      "exercises of an unknown kind",
      "badExercises",
      {
        members: {
          "lessons/milking/exercises.json": JSON.stringify({
            formatVersion: 1,
            exercises: [{ id: "a", interaction: "puzzle", prompt: { en: "?" } }],
          }),
        },
      },
    ],
  ];
  it.each(cases)("%s", async (_, reason, pack) => {
    expect(await refusalOf(hostilePack(pack))).toMatchObject({ reason });
  });

  it("a media type that the page would run", async () => {
    const members = { "media/a.svg": figure };
    const lying = packJson(smallestManifest(), { ...smallestMembers, ...members }).replace(
      "image/svg+xml",
      "text/html",
    );
    expect(await refusalOf(hostilePack({ members, packJson: lying }))).toMatchObject({ reason: "badManifest" });
  });

  it("names the field", async () => {
    const pack = hostilePack({ manifest: smallestManifest({ title: { en: "" } }) });
    expect(await refusalOf(pack)).toEqual({ reason: "badManifest", where: "pack.json: title.en" });
  });
});
