import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPack } from "../../../content/packs/installPack.ts";
import type { IndexedPassage } from "../../../content/retrieval/passageIndex.ts";
import { openLibrary, type TestLibrary } from "../../helpers/library.ts";
import { starterPack } from "../../helpers/starterPacks.ts";

/** Words of one made passage, about as many as a real one has. */
const wordsAPassage = 55;

/**
 * The starter packs among many made passages: sentences of words drawn as often as they stand in the starter lessons, so
 * that common terms are as common as in a large library of the same language.
 */
export async function openLargeLibrary(language: string, passages: number): Promise<TestLibrary> {
  const library = await openLibrary(mkdtempSync(join(tmpdir(), "luciole-large-")));
  for (const name of ["fractions", "living", "village"] as const) {
    await installPack(await starterPack(name), library, () => {}, new AbortController().signal);
  }
  const words = wordsOf(library, language);
  const random = seeded(7);
  const insert = library.db.prepare(
    `INSERT INTO passages (passage_id, pack_id, lesson_id, course_id, language, n, section, heading, lesson_title, markdown, sha256, text)
     VALUES (?, 'org.luciole.living', ?, 'made', ?, ?, 1, ?, ?, '', '', ?)`,
  );
  const write = library.db.transaction((from: number, to: number) => {
    const made: IndexedPassage[] = [];
    for (let index = from; index < to; index++) {
      const lessonId = `made-${Math.floor(index / 20)}`;
      const n = (index % 20) + 1;
      const say = (count: number) =>
        Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(
          language === "zh-CN" ? "" : " ",
        );
      const text = [say(wordsAPassage / 3), say(wordsAPassage / 3), say(wordsAPassage / 3)].join(
        language === "zh-CN" ? "。" : ". ",
      );
      const [heading, lessonTitle] = [say(3), say(3)];
      const passageId = `org.luciole.living/${lessonId}/${language}#${n}`;
      const { lastInsertRowid } = insert.run(passageId, lessonId, language, n, heading, lessonTitle, text);
      made.push({
        rowId: Number(lastInsertRowid),
        passageId,
        packId: "org.luciole.living",
        lessonId,
        language,
        lessonTitle,
        heading,
        text,
      });
    }
    library.index.add(made);
  });
  for (let from = 0; from < passages; from += 5_000) write(from, Math.min(passages, from + 5_000));
  return library;
}

/** Every word of the starter lessons, as often as it stands there. */
function wordsOf(library: TestLibrary, language: string): string[] {
  const texts = library.db
    .prepare<[string], string>("SELECT text FROM passages WHERE language = ?")
    .pluck()
    .all(language);
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  return texts.flatMap((text) =>
    [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  );
}

/** The same numbers in each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
