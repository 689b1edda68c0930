import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LibraryPack } from "../../contract/lessons.ts";
import type { LessonRef } from "../../contract/values.ts";
import { all, only, until } from "../helpers/all.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { runLuciole } from "../helpers/runLuciole.ts";
import { starterPack } from "../helpers/starterPacks.ts";
import { startServer } from "../helpers/startServer.ts";
import { newDataFolder, testSchool } from "../helpers/testSchool.ts";

const halves = { packId: "org.luciole.fractions", lessonId: "halves" };

describe("When the power fails", () => {
  it("in the middle of an answer, the question is kept, marked, and can be asked again", async () => {
    const dataFolder = newDataFolder();
    const model = join(newDataFolder(), "endless.gguf");
    writeScriptedModel(model, [{ answer: "and a half ", isEndless: true }], { ballastBytes: 24_000_000 });
    await runLuciole(["--data", dataFolder, "pack", "install", "--allow-unsigned", await starterPack("fractions")]);
    await runLuciole(["--data", dataFolder, "model", "install", model]);

    const server = await startServer(dataFolder);
    const stream = await (await server.connect()).tutor.ask({
      question: "What is a half?",
      language: "en",
      lesson: halves,
    });
    const { turnId } = only([await until(stream, (event) => event.kind === "opened")], "opened");
    await until(stream, (event) => event.kind === "text");
    await server.kill();
    await expect(all(stream)).rejects.toThrow();

    const client = await (await startServer(dataFolder)).connect();
    const { turns } = await client.tutor.history({ lesson: halves });
    expect(turns).toMatchObject([
      { turnId, question: "What is a half?", state: "interrupted", interruption: "engineDied" },
    ]);
    const replayed = await all(client.tutor.resume({ turnId, afterSeq: -1 }));
    expect(replayed.at(-1)).toMatchObject({ kind: "interrupted", reason: "engineDied" });
  });

  it("in the middle of an install or a removal, what it left goes, and every lesson can still be read", async () => {
    const school = await testSchool({ packs: ["fractions", "living", "village"] });
    const blobs = join(school.dataFolder, "blobs");
    const stray = join(blobs, "ab", "c".repeat(62));
    mkdirSync(dirname(stray), { recursive: true });
    writeFileSync(stray, "a film that nobody uses");
    const staged = join(blobs, "staging", "half");
    writeFileSync(staged, "half of a film");

    const { client, engine } = await school.restart();
    await engine.curriculum.imports.alone(async () => {}); // until its turn comes
    expect([stray, staged].filter(existsSync)).toEqual([]);
    const lessons = (await client.lessons.library({})).packs.flatMap(lessonsOf);
    expect(lessons).toHaveLength(12);
    for (const lesson of lessons) {
      const { media } = await client.lessons.open({ ...lesson, languages: ["fr"] });
      const missing = Object.values(media).filter(({ sha256 }) => !existsSync(engine.readBlob(sha256)?.path ?? ""));
      expect(missing).toEqual([]);
    }
  });

  it("and a database is damaged, Luciole says which, and does not crash", async () => {
    const dataFolder = newDataFolder();
    writeFileSync(join(dataFolder, "school.sqlite"), "this is no database at all".repeat(500));
    const client = await (await startServer(dataFolder)).connect();
    await expect(client.lessons.library({})).rejects.toMatchObject({
      code: "DATA_DAMAGED",
      data: { database: "school", file: join(dataFolder, "school.sqlite") },
    });
  });

  function lessonsOf({ packId, courses }: LibraryPack): LessonRef[] {
    return courses
      .flatMap(({ units }) => units)
      .flatMap(({ lessons }) => lessons)
      .map(({ lessonId }) => ({ packId, lessonId }));
  }
});
