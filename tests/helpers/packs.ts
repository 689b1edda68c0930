import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { SourceManifest } from "../../content/packs/manifest.ts";
import { mediaTypeOf } from "../../content/packs/mediaTypes.ts";
import { writeZip, type ZipMember } from "./hostileZip.ts";

/** A signal that never aborts. */
export const untilDone = new AbortController().signal;

/** A folder of its own under the system's; call `remove` when done. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "luciole-test-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The fewest fields that a pack.json may have. */
export function smallestManifest(changes: Readonly<Record<string, unknown>> = {}): SourceManifest {
  const manifest = {
    formatVersion: 1,
    id: "org.example.goats",
    version: "1.0.0",
    title: { en: "Goats" },
    languages: ["en"],
    license: "CC-BY-4.0",
    courses: [{ id: "goats", units: [{ id: "milk", lessons: [{ id: "milking", title: { en: "Milking" } }] }] }],
    ...changes,
  };
  return manifest as SourceManifest; // tests break it on purpose
}

/** The most fields that a pack.json may have. */
export function fullestManifest(): SourceManifest {
  const lesson = { id: "milking", title: { en: "Milking" }, objectives: { en: ["Milk a goat."] }, minutes: 20 };
  return smallestManifest({
    description: { en: "All about goats", "zh-CN": "山羊" },
    languages: ["en", "zh-CN"],
    subjects: ["farming"],
    grades: ["5"],
    license: { name: "CC-BY-4.0", text: "…" },
    authors: ["A. Diallo"],
    requires: { luciole: "0.1.0-a" },
    courses: [
      {
        id: "goats",
        title: { en: "Goats" },
        grades: ["5"],
        units: [{ id: "u", title: { en: "U" }, lessons: [lesson] }],
      },
    ],
  });
}

/** Members of the smallest right pack, without pack.json. */
export const smallestMembers: Readonly<Record<string, string | Buffer>> = {
  "lessons/milking/en.md": "## Morning\n\nMilk the goat in the morning. A goat gives about two litres of milk a day.\n",
};

/** Writes a source folder as `luciole pack build` takes it. */
export function writeSourceFolder(
  folder: string,
  manifest: unknown,
  files: Readonly<Record<string, string | Buffer>>,
): string {
  for (const [path, content] of Object.entries({ ...files, "pack.json": JSON.stringify(manifest, null, 2) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** pack.json with `files` for these members. */
export function packJson(manifest: unknown, members: Readonly<Record<string, string | Buffer>>): string {
  const files = Object.entries(members).map(([path, content]) => ({
    path,
    bytes: Buffer.byteLength(content),
    sha256: createHash("sha256").update(content).digest("hex"),
    mediaType: mediaTypeOf(path),
  }));
  return JSON.stringify({ ...(manifest as object), files });
}

/** What makes a pack file wrong. */
export interface HostilePack {
  readonly manifest?: unknown;
  /** Listed in pack.json and written. */
  readonly members?: Readonly<Record<string, string | Buffer>>;
  /** Written beside, with whatever lies. */
  readonly extra?: readonly ZipMember[];
  /** Changes to members by name. */
  readonly lies?: Readonly<Record<string, Partial<ZipMember>>>;
  /** Listed in pack.json, but not written. */
  readonly without?: readonly string[];
  /** In place of the pack.json that fits. */
  readonly packJson?: string;
}

/** The bytes of a pack that is the smallest right one but for these changes. */
export function hostilePack(wrong: HostilePack = {}): Buffer {
  const members = { ...smallestMembers, ...wrong.members };
  const json = wrong.packJson ?? packJson(wrong.manifest ?? smallestManifest(), members);
  const all: ZipMember[] = [
    { name: "pack.json", content: json },
    ...Object.entries(members).map(([name, content]) => ({ name, content })),
  ];
  const written = all.filter(({ name }) => !wrong.without?.includes(String(name)));
  return writeZip([
    ...written.map((member) => ({ ...member, ...wrong.lies?.[String(member.name)] })),
    ...(wrong.extra ?? []),
  ]);
}
