import { deflateRawSync } from "node:zlib";
import type { PackRefusal } from "../../contract/errors.ts";
import { withZip64End, writeZip, zipOfEmptyMembers } from "./hostileZip.ts";
import { type HostilePack, hostilePack, packJson, smallestManifest, smallestMembers } from "./packs.ts";

/** A file that no school may take. */
export interface HostileFile {
  /** What is wrong with it, as a file name. */
  readonly name: string;
  readonly reason: PackRefusal;
  readonly bytes: () => Buffer;
}

const megabyte = 1024 ** 2;
const figure = "<svg xmlns='http://www.w3.org/2000/svg'/>";
const media = { "media/a.svg": figure };
const eveningLesson = String(smallestMembers["lessons/milking/en.md"]).replace("morning", "evening");
const page = "<!DOCTYPE html><script>alert(1)</script>";

const pack = (name: string, reason: PackRefusal, wrong: HostilePack): HostileFile => ({
  name,
  reason,
  bytes: () => hostilePack(wrong),
});
const named = (name: string, reason: PackRefusal, ...members: (string | Buffer)[]) =>
  pack(`name-${name}`, reason, { extra: members.map((member) => ({ name: member, content: figure })) });
const lying = (name: string, reason: PackRefusal, lie: NonNullable<HostilePack["lies"]>[string]) =>
  pack(`zip-${name}`, reason, { members: media, lies: { "media/a.svg": lie } });
const manifest = (name: string, reason: PackRefusal, changes: Readonly<Record<string, unknown>>) =>
  pack(`manifest-${name}`, reason, { manifest: smallestManifest(changes) });

const names: readonly HostileFile[] = [
  named("climbs-out", "unsafeName", "media/../../evil.svg"),
  named("absolute", "unsafeName", "/etc/evil.svg"),
  named("drive-letter", "unsafeName", "C:/evil.svg"),
  named("backslash", "unsafeName", "media\\..\\evil.svg"),
  named("zero-byte", "unsafeName", "media/evil.svg\u0000.png"),
  named("of-300-letters", "nameTooLong", `media/${"a".repeat(300)}.svg`),
  named("of-200-levels", "nameTooLong", `media/${"a/".repeat(200)}b.svg`),
  named("of-9-levels", "tooDeep", `media/${"a/".repeat(8)}b.svg`),
  named("same-by-case", "duplicateName", "media/a.svg", "media/A.svg"),
  named("same-by-unicode", "duplicateName", "media/ch\u00e8vre.svg", "media/che\u0300vre.svg"),
  named("twice", "duplicateName", "media/a.svg", "media/a.svg"),
  named("pack-json-twice", "duplicateName", "PACK.JSON"),
  pack("name-link", "symlink", { extra: [{ name: "media/a.svg", content: "/etc/passwd", mode: 0o120777 }] }),
];

const descriptor = (bytes: number) => {
  const sizes = Buffer.alloc(16);
  sizes.write("PK\u0007\u0008", 0, "latin1");
  sizes.writeUInt32LE(deflateRawSync(figure, { level: 9 }).length, 8);
  sizes.writeUInt32LE(bytes, 12);
  return sizes;
};
const described = { flags: 0x808, localSizes: 0 };
const zeros = (bytes: number) => Buffer.alloc(bytes);

const zips: readonly HostileFile[] = [
  lying("two-names", "unsafeName", { localName: "media/b.svg" }),
  lying("two-sizes", "sizeLies", { localSizes: 40 }),
  lying("size-too-small", "sizeLies", { claimedBytes: 5 }),
  lying("size-too-large", "sizeLies", { claimedBytes: 4000 }),
  lying("sizes-that-do-not-follow", "sizeLies", described),
  lying("sizes-that-follow-and-lie", "sizeLies", { ...described, descriptor: descriptor(figure.length + 1) }),
  lying("sizes-that-follow-for-some", "sizeLies", { localFlags: 0x808, localSizes: 0, descriptor: descriptor(41) }),
  lying("encrypted", "encrypted", { flags: 0x801 }),
  lying("strongly-encrypted", "encrypted", { flags: 0x841 }),
  pack("zip-bomb", "compressionBomb", { members: { "media/a.bmp": zeros(8 * megabyte) } }),
  pack("zip-bomb-of-lessons", "tooBig", { members: { "lessons/milking/en.md": "Milk. ".repeat(megabyte) } }),
  {
    name: "zip-bomb-in-a-bomb",
    reason: "compressionBomb",
    bytes: () => hostilePack({ members: { "media/a.zip": bombInABomb() } }),
  },
  pack("zip-bomb-that-shares", "compressionBomb", {
    members: media,
    extra: [{ name: "media/b.svg", content: figure, sharesBytesOf: 2 }],
  }),
  { name: "zip-64-count", reason: "tooManyFiles", bytes: () => withZip64End(hostilePack(), 2 ** 40) },
  { name: "zip-64-count-low", reason: "notAPack", bytes: () => withZip64End(hostilePack(), 1) },
  { name: "zip-64-offset", reason: "notAPack", bytes: () => withZip64End(hostilePack(), 2, { offset: 2 ** 50 }) },
  {
    name: "zip-200000-members",
    reason: "tooManyFiles",
    bytes: () => withZip64End(zipOfEmptyMembers(200_000), 200_000),
  },
  { name: "zip-200000-members-count-round", reason: "notAPack", bytes: () => zipOfEmptyMembers(200_000) },
  { name: "zip-junk-after", reason: "notAPack", bytes: () => Buffer.concat([hostilePack(), Buffer.from("junk")]) },
  { name: "zip-junk-before", reason: "notAPack", bytes: () => Buffer.concat([Buffer.from("junk"), hostilePack()]) },
  { name: "zip-empty", reason: "notAPack", bytes: () => Buffer.alloc(0) },
  ...Array.from({ length: 19 }, (_, n): HostileFile => {
    const whole = hostilePack({ members: media });
    return {
      name: `zip-cut-at-${n + 1}-of-20`,
      reason: "notAPack",
      bytes: () => whole.subarray(0, Math.floor((whole.length * (n + 1)) / 20)),
    };
  }),
];

const course = { id: "goats", units: [{ id: "milk", lessons: [{ id: "milking", title: { en: "Milking" } }] }] };
const required = ["formatVersion", "id", "version", "title", "languages", "license", "courses"];
/** pack.json of the smallest pack with one more field, whose value is written as it is. */
const withField = (json: string) => packJson(smallestManifest(), smallestMembers).replace(/\}$/u, `,"later":${json}}`);
const storedManifest = (name: string, reason: PackRefusal, json: () => string): HostileFile => ({
  name: `manifest-${name}`,
  reason,
  bytes: () => hostilePack({ packJson: json(), lies: { "pack.json": { isStored: true } } }),
});

const manifests: readonly HostileFile[] = [
  ...required.map((field) => manifest(`without-${field}`, "badManifest", { [field]: undefined })),
  ...required.slice(1).map((field) => manifest(`wrong-${field}`, "badManifest", { [field]: 7 })),
  pack("manifest-without-files", "badManifest", { packJson: JSON.stringify(smallestManifest()) }),
  manifest("of-tomorrow", "unknownFormatVersion", { formatVersion: 2 }),
  manifest("version-beyond-numbers", "badManifest", { version: "99999999999999999999.0.0" }),
  manifest("needs-beyond-numbers", "badManifest", { requires: { luciole: "1.99999999999999999999.0" } }),
  manifest("needs-tomorrow", "appTooOld", { requires: { luciole: "9.0.0" } }),
  manifest("course-twice", "badManifest", { courses: [course, course] }),
  manifest("unit-twice", "badManifest", { courses: [{ ...course, units: [...course.units, ...course.units] }] }),
  manifest("lesson-twice", "badManifest", { courses: [course, { ...course, id: "again" }] }),
  manifest("steering-words", "badManifest", { title: { "\u001b[2J": "Goats" } }),
  pack("manifest-no-json", "badJson", { packJson: "{" }),
  pack("manifest-deep", "tooBig", { packJson: "[".repeat(100_000) }),
  storedManifest("id-of-megabytes", "badManifest", () =>
    packJson(smallestManifest({ id: `a.${"a-".repeat(megabyte)}a` }), smallestMembers),
  ),
  storedManifest("huge", "tooBig", () => withField(`"${"a".repeat(25 * megabyte)}"`)),
  storedManifest("of-millions-of-lists", "tooBig", () => withField(`[${"[],".repeat(2 * megabyte)}0]`)),
  storedManifest("of-a-million-wrong-files", "badManifest", () =>
    JSON.stringify({ ...smallestManifest(), files: [] }).replace('"files":[]', `"files":[${"{},".repeat(600_000)}0]`),
  ),
  storedManifest("of-many-fields", "tooBig", () =>
    withField(JSON.stringify(Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`f${n}`, n])))),
  ),
  /** As large as may be, and right but for a lesson: what a pack.json can take at most. */
  storedManifest("large-and-nearly-right", "missingMember", () =>
    withField(`["${"é".repeat(10 * megabyte)}"${",[]".repeat(600_000)}]`).replace('"files":[', `"files":[${listed},`),
  ),
  pack("manifest-other-hash", "badHash", { lies: { "lessons/milking/en.md": { content: eveningLesson } } }),
  pack("manifest-other-hash-of-media", "badHash", {
    members: media,
    lies: { "media/a.svg": { content: figure.replace("2000", "1999") } },
  }),
  pack("manifest-not-listed", "extraMember", { extra: [{ name: "media/b.svg", content: figure }] }),
  pack("manifest-listed-and-missing", "missingMember", { members: media, without: ["media/a.svg"] }),
  pack("manifest-other-media-type", "badManifest", {
    members: media,
    packJson: packJson(smallestManifest(), { ...smallestMembers, ...media }).replace("image/svg+xml", "text/html"),
  }),
];
const listed = `{"path":"media/none.svg","bytes":1,"sha256":"${"0".repeat(64)}","mediaType":"image/svg+xml"}`;

const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const mediaFiles: readonly HostileFile[] = [
  pack("media-script", "activePicture", { members: { "media/a.svg": drawing("<script>alert(1)</script>") } }),
  pack("media-event", "activePicture", { members: { "media/a.svg": drawing('<rect onload="alert(1)"/>') } }),
  pack("media-outside", "activePicture", { members: { "media/a.svg": drawing('<image href="http://a.b/c.png"/>') } }),
  pack("media-foreign", "activePicture", { members: { "media/a.svg": drawing("<foreignObject/>") } }),
  pack("media-page-as-picture", "wrongMedia", { members: { "media/a.png": page } }),
  pack("media-page-as-drawing", "wrongMedia", { members: { "media/a.svg": page } }),
  pack("media-program-as-film", "wrongMedia", { members: { "media/a.mp4": `\u007fELF${"\u0000".repeat(60)}` } }),
  pack("media-page-behind-a-twin", "wrongMedia", { members: { "media/a.bin": page, "media/b.png": page } }),
];

/** Every bad input of a pack file but those of its signature. */
export const hostileFiles: readonly HostileFile[] = [...names, ...zips, ...manifests, ...mediaFiles];

/** A ZIP of ZIPs that unpack to 1.6 GB. */
function bombInABomb(): Buffer {
  const inner = writeZip([{ name: "0", content: zeros(16 * megabyte) }]);
  return writeZip(Array.from({ length: 100 }, (_, n) => ({ name: String(n), content: inner, isStored: true })));
}
