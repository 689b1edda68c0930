import { createHash } from "node:crypto";
import type { Exercise } from "../../exercises/exerciseFile.ts";
import { shortened } from "../cleanWords.ts";
import { kolibriLimits } from "../kolibriLimits.ts";
import type { LeftOutTally } from "../leftOutTally.ts";
import type { PackedFile } from "../writtenLesson.ts";
import { mapItem } from "./mapItem.ts";
import { PerseusArchive } from "./perseusArchive.ts";
import { readItemNames, readPerseusItem } from "./perseusItem.ts";
import type { FindImage, FoundImage } from "./perseusText.ts";

/** The exercises of a lesson and the pictures that they show. */
export interface ReadExercises {
  readonly exercises: readonly Exercise[];
  readonly packed: readonly PackedFile[];
}

/** What the words of exercises are in. */
export interface ExerciseContext {
  readonly title: string;
  readonly language: string;
  readonly noneOfTheAbove: string;
  readonly leftOut: LeftOutTally;
}

const exercisesInALesson = 500;

/**
 * Reads an archive of exercises. Those that cannot be exercises of a pack are counted as left out.
 * @throws PackRefusedError if it is no archive, or the reason of `signal`
 */
export async function readExerciseArchive(
  file: string,
  context: ExerciseContext,
  signal: AbortSignal,
): Promise<ReadExercises> {
  const archive = await PerseusArchive.open(file);
  try {
    const images = new Map<string, PackedFile>();
    const findImage = imageFinder(archive, file, images);
    const exercises = new Map<string, Exercise>();
    for (const name of await itemNames(archive)) {
      signal.throwIfAborted();
      const id = exerciseId(name);
      if (exercises.has(id)) continue;
      const bytes = await archive.read(`${name}.json`, kolibriLimits.perseusItemBytes);
      const item = bytes && readPerseusItem(bytes);
      const mapped = item
        ? await mapItem(item, { ...context, id, findImage })
        : ({ kind: archive.has(`${name}.json`) ? "unsupported" : "missingImage" } as const);
      if (mapped.kind === "mapped" && exercises.size < exercisesInALesson) exercises.set(id, mapped.exercise);
      else context.leftOut.add(reasonOf(mapped.kind), `${context.title}: ${shortened(name, 40)}`);
    }
    const kept = [...exercises.values()];
    // Pictures of exercises that were left out stay behind.
    const written = JSON.stringify(kept);
    return { exercises: kept, packed: [...images.values()].filter(({ path }) => written.includes(path)) };
  } finally {
    archive.close();
  }
}

function reasonOf(kind: "mapped" | "unsupported" | "missingImage") {
  switch (kind) {
    case "mapped":
      return "tooLarge";
    case "unsupported":
      return "unsupportedExercise";
    case "missingImage":
      return "missingFile";
    default:
      return kind satisfies never;
  }
}

async function itemNames(archive: PerseusArchive): Promise<readonly string[]> {
  const listed = readItemNames(await archive.read("exercise.json", 4 * kolibriLimits.perseusItemBytes));
  if (listed.length > 0) return listed;
  return archive.jsonNames().flatMap((name) => (name === "exercise.json" ? [] : [name.slice(0, -".json".length)]));
}

/** Ids of Kolibri fit; what does not is told by its hash. */
function exerciseId(name: string): string {
  const fits = name.length <= 64 && /^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/.test(name);
  return fits ? name : createHash("sha256").update(name).digest("hex").slice(0, 32);
}

const missing: FoundImage = { kind: "missing" };
/** `LOCALPATH/images/x.png`, or a drawing: `web+graphie:LOCALPATH/images/x`, which is `x.svg` and its labels. */
const localImage = /^(web\+graphie:)?\.?\/?(?:LOCALPATH\/)?(images\/[0-9A-Za-z._-]{1,100})$/;

function imageFinder(archive: PerseusArchive, file: string, images: Map<string, PackedFile>): FindImage {
  const known = new Map<string, FoundImage>();
  return async (address) => {
    const [, graphie, name] = localImage.exec(address) ?? [];
    if (name === undefined) return missing; // lies on the internet
    const entry = graphie === undefined ? name : `${name}.svg`;
    const found = known.get(entry) ?? (await readImage(archive, file, entry, images));
    known.set(entry, found);
    if (graphie === undefined || found.kind === "missing") return found;
    return (await hasLabels(archive, name)) ? missing : found;
  };
}

async function readImage(
  archive: PerseusArchive,
  file: string,
  entry: string,
  images: Map<string, PackedFile>,
): Promise<FoundImage> {
  const extension = /\.(png|jpe?g|gif|svg|webp)$/i.exec(entry)?.[1]?.toLowerCase();
  const content = extension && (await archive.read(entry, kolibriLimits.perseusImageBytes));
  if (!content) return missing;
  const hex = createHash("sha256").update(content).digest("hex");
  const path = `media/${hex}.${extension}`;
  images.set(path, { path, archive: file, entry, bytes: content.length, digest: { algorithm: "sha256", hex } });
  return { kind: "found", address: `../../${path}` };
}

/** Perseus writes a drawing's numbers and letters over it; without them it asks about nothing. */
async function hasLabels(archive: PerseusArchive, name: string): Promise<boolean> {
  const data = await archive.read(`${name}-data.json`, kolibriLimits.perseusItemBytes);
  return data !== undefined && /"labels"\s*:\s*\[\s*[^\]\s]/.test(data.toString("utf8"));
}
