import type { Database } from "better-sqlite3";
import { bestLanguage, inLanguage, type LocalizedText } from "../../contract/languages.ts";
import type { Course, LessonSection, LibraryPack, OpenLesson, SourcePlace } from "../../contract/lessons.ts";
import type { LessonRef } from "../../contract/values.ts";
import type { BlobStore } from "../blobs.ts";
import { readExerciseFile } from "../exercises/exerciseFile.ts";
import { readExercises } from "../exercises/readExercises.ts";
import { exercisesPath } from "../packs/memberRole.ts";
import { fromPlaceColumn } from "./sourcePlace.ts";

/** A passage as it is kept. */
export interface StoredPassage {
  readonly passageId: string;
  readonly packId: string;
  readonly packVersion: string;
  readonly lessonId: string;
  readonly language: string;
  readonly n: number;
  /** Counts the headings from 1; 0 is what stands before the first. */
  readonly section: number;
  readonly heading: string;
  readonly lessonTitle: string;
  readonly markdown: string;
  /** Of the Markdown. */
  readonly sha256: string;
  readonly text: string;
  readonly place?: SourcePlace | undefined;
}

interface PassageRow extends Omit<StoredPassage, "place"> {
  readonly place: string | null;
}

/** The lessons of all installed packs, to read. */
export interface LessonStore {
  /** Every pack with its courses, by id. */
  library(): LibraryPack[];
  /**
   * A lesson with all that its page needs, in the best of the languages it has.
   * The section that a locator calls 1 is the first of `sections`, or the second if the first has an empty heading.
   * @returns undefined if it is not installed
   */
  open(lesson: LessonRef & { readonly languages: readonly string[] }): Omit<OpenLesson, "position"> | undefined;
  /** Title and languages, without opening it. @returns undefined if it is not installed */
  title(lesson: LessonRef, language: string): string | undefined;
  passage(passageId: string): StoredPassage | undefined;
  /** A lesson's passages in one of its languages, in order. */
  passages(lesson: LessonRef, language: string): StoredPassage[];
  /** A file that an installed pack has in its media. */
  blob(sha256: string): { readonly path: string; readonly mediaType: string; readonly bytes: number } | undefined;
}

interface LibraryRow {
  readonly packId: string;
  readonly version: string;
  readonly title: string;
  readonly description: string | null;
  readonly languages: string;
  readonly subjects: string;
  readonly grades: string;
  readonly courses: string;
}

interface LessonRow {
  readonly courseId: string;
  readonly place: number;
  readonly title: string;
  readonly courseTitle: string;
  readonly unitTitle: string;
  readonly objectives: string;
  readonly minutes: number | null;
  readonly languages: string;
  readonly packVersion: string;
  readonly packTitle: string;
  readonly license: string;
  readonly authors: string;
  readonly lessonsInCourse: number;
}

interface TextRow {
  readonly title: string;
  readonly sections: string;
  readonly media: string;
}

interface MediaRow {
  readonly path: string;
  readonly sha256: string;
  readonly mediaType: string;
}

const passageColumns = `passage_id AS passageId, passages.pack_id AS packId, packs.version AS packVersion,
  lesson_id AS lessonId, language, n, section, heading, lesson_title AS lessonTitle, markdown, sha256, text, place`;

/** The lessons in a library. */
export function createLessonStore(db: Database, blobs: Pick<BlobStore, "pathOf">): LessonStore {
  const listPacks = db.prepare<[], LibraryRow>(
    `SELECT pack_id AS packId, version, title, description, languages, subjects, grades, courses
     FROM packs ORDER BY pack_id`,
  );
  const findLesson = db.prepare<LessonRef, LessonRow>(
    `SELECT lessons.course_id AS courseId, place, lessons.title, course_title AS courseTitle, unit_title AS unitTitle,
       objectives, minutes, lessons.languages, packs.version AS packVersion, packs.title AS packTitle, license, authors,
       (SELECT count(*) FROM lessons AS other
        WHERE other.pack_id = lessons.pack_id AND other.course_id = lessons.course_id) AS lessonsInCourse
     FROM lessons JOIN packs USING (pack_id)
     WHERE pack_id = @packId AND lesson_id = @lessonId`,
  );
  const findText = db.prepare<[string, string, string], TextRow>(
    "SELECT title, sections, media FROM lesson_texts WHERE pack_id = ? AND lesson_id = ? AND language = ?",
  );
  const findMedia = db.prepare<[string, string], MediaRow>(
    `SELECT media.path, sha256, media_type AS mediaType
     FROM media WHERE pack_id = ? AND path IN (SELECT value FROM json_each(?))`,
  );
  const findAt = db.prepare<[string, string, number], { lessonId: string; title: string }>(
    "SELECT lesson_id AS lessonId, title FROM lessons WHERE pack_id = ? AND course_id = ? AND place = ?",
  );
  const findExercises = db.prepare<[string, string], { content: Buffer }>(
    "SELECT content FROM texts WHERE pack_id = ? AND path = ?",
  );
  const findPassage = db.prepare<[string], PassageRow>(
    `SELECT ${passageColumns} FROM passages JOIN packs USING (pack_id) WHERE passage_id = ?`,
  );
  const listPassages = db.prepare<[string, string, string], PassageRow>(
    `SELECT ${passageColumns} FROM passages JOIN packs USING (pack_id)
     WHERE pack_id = ? AND lesson_id = ? AND language = ? ORDER BY n`,
  );
  const findBlob = db.prepare<[string], { mediaType: string; bytes: number }>(
    "SELECT media_type AS mediaType, bytes FROM media WHERE sha256 = ? LIMIT 1",
  );

  const passagesOf = ({ packId, lessonId }: LessonRef, language: string) =>
    listPassages.all(packId, lessonId, language).map(toStoredPassage);
  const neighbour = (packId: string, courseId: string, place: number, language: string) => {
    const row = findAt.get(packId, courseId, place);
    return row && { packId, lessonId: row.lessonId, title: inLanguage(readWords(row.title), language).text };
  };
  const mediaOf = (packId: string, addresses: Readonly<Record<string, string>>): OpenLesson["media"] => {
    const files = findMedia.all(packId, JSON.stringify(Object.values(addresses)));
    const byPath = new Map(files.map(({ path, sha256, mediaType }) => [path, { sha256, mediaType }]));
    return Object.fromEntries(
      Object.entries(addresses).flatMap(([address, path]) => {
        const blob = byPath.get(path);
        return blob === undefined ? [] : [[address, blob]];
      }),
    );
  };
  const exercisesOf = ({ packId, lessonId }: LessonRef, language: string) => {
    const path = exercisesPath(lessonId);
    const row = findExercises.get(packId, path);
    if (row === undefined) return { exercises: [], media: {} };
    const exercises = readExercises(readExerciseFile(row.content, path), language);
    return { exercises, media: mediaOf(packId, mediaNamedBy(exercises)) };
  };

  return {
    library: () => listPacks.all().map(toLibraryPack),
    open: ({ packId, lessonId, languages: wanted }) => {
      const lesson = findLesson.get({ packId, lessonId });
      if (lesson === undefined) return undefined;
      const languages = readList(lesson.languages);
      const language = bestLanguage(languages, wanted);
      const text = language === undefined ? undefined : findText.get(packId, lessonId, language);
      if (language === undefined || text === undefined) return undefined;

      const say = (words: string) => inLanguage(readWords(words), language, ...wanted).text;
      const previous = neighbour(packId, lesson.courseId, lesson.place - 1, language);
      const next = neighbour(packId, lesson.courseId, lesson.place + 1, language);
      const practice = exercisesOf({ packId, lessonId }, language);
      return {
        packId,
        lessonId,
        packVersion: lesson.packVersion,
        title: text.title,
        language,
        languages,
        packTitle: say(lesson.packTitle),
        courseId: lesson.courseId,
        courseTitle: say(lesson.courseTitle),
        unitTitle: say(lesson.unitTitle),
        place: lesson.place,
        lessonsInCourse: lesson.lessonsInCourse,
        objectives: inObjectives(lesson.objectives, language),
        ...(lesson.minutes === null ? {} : { minutes: lesson.minutes }),
        sections: withPassages(text.sections, passagesOf({ packId, lessonId }, language)),
        exercises: practice.exercises,
        media: { ...mediaOf(packId, readWords(text.media)), ...practice.media },
        license: lesson.license,
        authors: readList(lesson.authors),
        ...(previous === undefined ? {} : { previous }),
        ...(next === undefined ? {} : { next }),
      };
    },
    title: ({ packId, lessonId }, language) => {
      const lesson = findLesson.get({ packId, lessonId });
      return lesson && inLanguage(readWords(lesson.title), language).text;
    },
    passage: (passageId) => {
      const row = findPassage.get(passageId);
      return row && toStoredPassage(row);
    },
    passages: passagesOf,
    blob: (sha256) => {
      const found = findBlob.get(sha256);
      return found && { path: blobs.pathOf(sha256), ...found };
    },
  };
}

/** Addresses of pictures that exercises show, to paths in the pack; those that lead nowhere are not found there. */
function mediaNamedBy(exercises: OpenLesson["exercises"]): Readonly<Record<string, string>> {
  const named = JSON.stringify(exercises).matchAll(/\.\.\/\.\.\/(media\/[^\s)"'<>#?\\]+)/gu);
  return Object.fromEntries([...named].map(([address, path = ""]) => [address, path]));
}

function toLibraryPack(row: LibraryRow): LibraryPack {
  return {
    packId: row.packId,
    version: row.version,
    title: readWords(row.title),
    ...(row.description === null ? {} : { description: readWords(row.description) }),
    languages: readList(row.languages),
    subjects: readList(row.subjects),
    grades: readList(row.grades),
    // Written by writePack from a checked manifest.
    courses: JSON.parse(row.courses) as Course[],
  };
}

function toStoredPassage({ place, ...row }: PassageRow): StoredPassage {
  return { ...row, place: fromPlaceColumn(place) };
}

function withPassages(sections: string, passages: readonly StoredPassage[]): LessonSection[] {
  // Written by writePack from parseLesson.
  const headings = JSON.parse(sections) as { section: number; heading: string }[];
  return headings.map(({ section, heading }) => ({
    heading,
    passages: passages
      .filter((passage) => passage.section === section)
      .map(({ n, passageId, markdown, place }) => ({ n, passageId, markdown, ...(place !== undefined && { place }) })),
  }));
}

function inObjectives(json: string, language: string): string[] {
  // Written by writePack from a checked manifest.
  const objectives = JSON.parse(json) as Record<string, string[]>;
  const tag = bestLanguage(Object.keys(objectives), [language]);
  return tag === undefined ? [] : (objectives[tag] ?? []);
}

/** JSON that writePack wrote from a checked manifest. */
function readWords(json: string): Record<string, string> & LocalizedText {
  return JSON.parse(json) as Record<string, string>;
}

/** JSON that writePack wrote from a checked manifest. */
function readList(json: string): string[] {
  return JSON.parse(json) as string[];
}
