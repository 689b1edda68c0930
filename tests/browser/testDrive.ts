import { createCipheriv, createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceManifest } from "../../content/packs/manifest.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { type KeyPair, makeKeys, signByTool } from "../helpers/minisign.ts";
import { hostilePack, packJson, smallestManifest } from "../helpers/packs.ts";

/** A folder that counts as a USB drive (LUCIOLE_DRIVES), with one pack for each thing that can be said of a pack. */
export interface TestDrive {
  readonly folder: string;
  /** Whoever trusts it trusts the pack of the district office. */
  readonly office: KeyPair;
}

type Words = Readonly<Record<"en" | "zh-CN" | "fr", string>>;

const titles = {
  atlas: { en: "Atlas", "zh-CN": "地图册", fr: "Atlas" },
  maths: { en: "Fifth grade maths", "zh-CN": "五年级数学（上）", fr: "Maths de cinquième année" },
  fractions: { en: "Numbers", "zh-CN": "数的认识", fr: "Les nombres" },
  shapes: { en: "Shapes", "zh-CN": "图形", fr: "Les formes" },
  extra: { en: "Ms Li’s extra exercises", "zh-CN": "李老师的补充练习", fr: "Exercices de Mme Li" },
  films: { en: "Science films", "zh-CN": "科学实验视频", fr: "Films de sciences" },
  songs: { en: "Songs from the valley", "zh-CN": "山谷里的歌", fr: "Chansons de la vallée" },
  village: { en: "Reading and writing", "zh-CN": "读一读、写一写", fr: "Lire et écrire" },
  story: { en: "Reading a story", "zh-CN": "读故事", fr: "Lire une histoire" },
  poem: { en: "Reading a poem", "zh-CN": "读一首诗", fr: "Lire un poème" },
} as const satisfies Record<string, Words>;

interface SmallPack {
  readonly id: string;
  readonly title: Words;
  readonly version?: string;
  /** A course with one lesson for each. */
  readonly courses: readonly { readonly id: string; readonly title: Words }[];
  readonly mediaBytes?: number;
}

/** What goes into a small pack, in three languages. */
function partsOf({ id, title, version = "1.0.0", courses, mediaBytes = 0 }: SmallPack) {
  const manifest = smallestManifest({
    id: `org.example.${id}`,
    version,
    title,
    languages: ["en", "zh-CN", "fr"],
    courses: courses.map((course) => ({
      ...course,
      units: [{ id: `${course.id}-unit`, lessons: [{ id: course.id, title: course.title }] }],
    })),
  });
  const members: Record<string, string | Buffer> = {};
  for (const course of courses) {
    for (const language of ["en", "zh-CN", "fr"] as const) {
      const recording = mediaBytes > 0 ? `\n[♪](../../media/${course.id}.mp3)\n` : "";
      const name = course.title[language];
      members[`lessons/${course.id}/${language}.md`] = `## ${name}\n\n${name}.\n${recording}`;
    }
    if (mediaBytes > 0) members[`media/${course.id}.mp3`] = noise(mediaBytes, course.id);
  }
  return { manifest, members };
}

/** Bytes that do not get smaller when packed, the same for the same name. */
function noise(bytes: number, name: string): Buffer {
  const key = createHash("sha256").update(name).digest();
  return createCipheriv("aes-256-ctr", key, Buffer.alloc(16)).update(Buffer.alloc(bytes));
}

interface Signed {
  readonly manifest: SourceManifest;
  readonly members: Readonly<Record<string, string | Buffer>>;
  /** Signs another pack.json than the one that is written. */
  readonly signedManifest?: SourceManifest;
}

/** A pack with the signature of the real minisign. */
function signedPack(folder: string, keys: KeyPair, { manifest, members, signedManifest = manifest }: Signed): Buffer {
  const content = signByTool(folder, keys, packJson(signedManifest, members));
  return hostilePack({
    packJson: packJson(manifest, members),
    members,
    without: ["lessons/milking/en.md"],
    extra: [{ name: "pack.json.minisig", content }],
    // Noise does not get smaller, however long one tries.
    lies: Object.fromEntries(Object.keys(members).map((name) => [name, { isStored: name.startsWith("media/") }])),
  });
}

const single = (title: Words) => [{ id: "lesson", title }];

/** Keys and packs on a drive named `name` in a folder. */
export function makeDrive(folder: string, name = "School drive"): TestDrive {
  const [office, stranger] = [makeKeys(folder, "office"), makeKeys(folder, "stranger")];
  const drive = join(folder, name);
  const packs = join(drive, "luciole", "packs");
  mkdirSync(packs, { recursive: true });
  const put = (file: string, bytes: Buffer) => writeFileSync(join(packs, file), bytes);

  const courses = [
    { id: "numbers", title: titles.fractions },
    { id: "shapes", title: titles.shapes },
  ];
  put(
    "maths.lpack",
    signedPack(folder, office, partsOf({ id: "maths", title: titles.maths, courses, mediaBytes: 3_000_000 })),
  );
  put("extra.lpack", unsignedPack(partsOf({ id: "extra", title: titles.extra, courses: single(titles.extra) })));
  const films = partsOf({ id: "films", title: titles.films, courses: single(titles.films) });
  const before = partsOf({ id: "films", title: titles.films, version: "0.9.0", courses: single(titles.films) });
  put("films.lpack", signedPack(folder, office, { ...films, signedManifest: before.manifest }));
  put(
    "songs.lpack",
    signedPack(folder, stranger, partsOf({ id: "songs", title: titles.songs, courses: single(titles.songs) })),
  );
  const damaged = unsignedPack(partsOf({ id: "damaged", title: titles.films, courses: single(titles.films) }));
  put("damaged.lpack", damaged.subarray(0, damaged.length / 2));
  return { folder: drive, office };
}

/** A newer version of the reading pack that comes with Luciole: one lesson stays, one comes, the others go. */
export function putUpdate(folder: string, { folder: drive, office }: TestDrive): void {
  const courses = [
    { id: "story", title: titles.story },
    { id: "poem", title: titles.poem },
  ];
  const { manifest, members } = partsOf({ id: "village", title: titles.village, version: "2.0.0", courses });
  const update = { manifest: { ...manifest, id: "org.luciole.village" }, members };
  writeFileSync(join(drive, "luciole", "packs", "village.lpack"), signedPack(folder, office, update));
}

/** A pack that takes a while to copy. */
export function putLargePack(folder: string, { folder: drive, office }: TestDrive): void {
  const { manifest, members } = partsOf({
    id: "atlas",
    title: titles.atlas,
    courses: single(titles.atlas),
    mediaBytes: 150_000_000,
  });
  writeFileSync(join(drive, "luciole", "packs", "atlas.lpack"), signedPack(folder, office, { manifest, members }));
}

/** A model that answers with a text of its own. */
export function putModel({ folder }: TestDrive): void {
  mkdirSync(join(folder, "luciole", "models"), { recursive: true });
  writeScriptedModel(join(folder, "luciole", "models", "little-helper.gguf"), [
    { answer: "A half is one of two equal parts.[1]" },
  ]);
}

function unsignedPack({ manifest, members }: Signed): Buffer {
  return hostilePack({ packJson: packJson(manifest, members), members, without: ["lessons/milking/en.md"] });
}
