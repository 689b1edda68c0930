import type { LeftOut } from "../../contract/imports.ts";
import { packLimits } from "../packs/packLimits.ts";
import type { InstalledLessons, InstalledPart } from "./installedLessons.ts";
import type { FileRow, NodeRow } from "./kolibriRows.ts";
import type { KolibriStorage, StoredName } from "./kolibriStorage.ts";

/** A file that is there, as long as the database says. */
export interface PresentFile extends StoredName {
  readonly bytes: number;
  readonly languageId: string | undefined;
}

/** What a lesson is made of. */
export type LessonSource =
  | { readonly kind: "video" | "audio"; readonly file: PresentFile; readonly subtitles: readonly PresentFile[] }
  | { readonly kind: "pdf" | "epub"; readonly file: PresentFile }
  | { readonly kind: "app" | "exercise"; readonly file: PresentFile }
  /** A kind of lesson that cannot be shown: only its description comes along. */
  | { readonly kind: "unsupported" }
  /** Its files are not on the drive, but the lesson as they make it is here already. */
  | { readonly kind: "installed"; readonly parts: readonly InstalledPart[] }
  | { readonly kind: "absent"; readonly what: LeftOut["what"] };

type FileKind = Extract<LessonSource, { readonly file: PresentFile }>["kind"];

interface Format {
  readonly kind: FileKind;
  readonly presets: readonly string[];
  readonly extensions: readonly string[];
}

const video: Format = {
  kind: "video",
  presets: ["high_res_video", "low_res_video"],
  extensions: ["mp4", "webm", "ogv", "m4v"],
};
const audio: Format = { kind: "audio", presets: ["audio"], extensions: ["mp3", "ogg", "oga", "m4a", "wav"] };
const pdf: Format = { kind: "pdf", presets: ["document"], extensions: ["pdf"] };
const epub: Format = { kind: "epub", presets: ["epub"], extensions: ["epub"] };
const app: Format = { kind: "app", presets: ["html5_zip"], extensions: ["zip"] };
const exercise: Format = { kind: "exercise", presets: ["exercise"], extensions: ["perseus"] };

/** Best first: pages of a PDF can be cited, chapters of an EPUB less exactly. */
const formats: Readonly<Record<string, readonly Format[]>> = {
  video: [video],
  audio: [audio],
  document: [pdf, epub],
  html5: [app],
  html5_zip: [app],
  exercise: [exercise],
};

/** Finds what a lesson is made of: its file on the drive or, without that, the lesson that is here already. */
export async function findLessonSource(
  node: NodeRow,
  files: readonly FileRow[],
  storage: Pick<KolibriStorage, "sizeOf">,
  installed: Pick<InstalledLessons, "partsOf">,
): Promise<LessonSource> {
  if (node.isForTeachers) return { kind: "absent", what: "teacherOnly" };
  const source = await findOnDrive(node, files, storage);
  if (source.kind !== "absent") return source;
  const parts = installed.partsOf(node.id);
  const isOfThese = parts.length > 0 && parts.every(({ madeOf }) => files.some(({ md5 }) => md5 === madeOf?.file));
  return isOfThese ? { kind: "installed", parts } : source;
}

/** Finds the file that a lesson is made of, and whether it is on the drive and whole as far as its size tells. */
async function findOnDrive(
  { kind }: NodeRow,
  files: readonly FileRow[],
  storage: Pick<KolibriStorage, "sizeOf">,
): Promise<LessonSource> {
  const known = Object.hasOwn(formats, kind) ? (formats[kind] ?? []) : [];
  const candidates = known.flatMap((format) => filesOf(format, files).map((file) => ({ kind: format.kind, file })));
  if (known.length === 0 || (candidates.length === 0 && hasOtherFormat(files))) return { kind: "unsupported" };

  let what: LeftOut["what"] = "missingFile";
  for (const candidate of candidates) {
    const bytes = await storage.sizeOf(candidate.file);
    if (bytes === undefined) continue;
    const isTorn = bytes === 0 || (candidate.file.bytes !== undefined && candidate.file.bytes !== bytes);
    if (!isTorn && bytes <= packLimits.memberBytes) return withSubtitles(candidate, bytes, files, storage);
    what = isTorn ? "damagedFile" : "tooLarge";
  }
  return { kind: "absent", what };
}

/** A document may be a BloomPub or a zine, an exercise a QTI archive. */
function hasOtherFormat(files: readonly FileRow[]): boolean {
  return files.some(({ preset }) => !/thumbnail|subtitle|dependency/.test(preset));
}

/** In the order of the presets; then those whose preset says nothing, but whose extension does. */
function filesOf({ presets, extensions }: Format, files: readonly FileRow[]): readonly FileRow[] {
  const fitting = files.filter(({ extension }) => extensions.includes(extension));
  const byPreset = presets.flatMap((preset) => fitting.filter((file) => file.preset === preset));
  const others = fitting.filter(({ preset }) => !presets.includes(preset) && !/dependency|thumbnail/.test(preset));
  return [...byPreset, ...others];
}

async function withSubtitles(
  { kind, file }: { readonly kind: FileKind; readonly file: FileRow },
  bytes: number,
  files: readonly FileRow[],
  storage: Pick<KolibriStorage, "sizeOf">,
): Promise<LessonSource> {
  const present = { ...file, bytes };
  if (kind !== "video" && kind !== "audio") return { kind, file: present };
  const subtitles: PresentFile[] = [];
  for (const subtitle of files.filter(({ extension }) => extension === "vtt")) {
    const size = await storage.sizeOf(subtitle);
    if (size !== undefined) subtitles.push({ ...subtitle, bytes: size });
  }
  return { kind, file: present, subtitles };
}
