import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { all, only, until } from "../helpers/all.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { runLuciole } from "../helpers/runLuciole.ts";
import { starterPack } from "../helpers/starterPacks.ts";
import { startServer } from "../helpers/startServer.ts";
import { newDataFolder } from "../helpers/testSchool.ts";

const halves = { packId: "org.luciole.fractions", lessonId: "halves" };

describe("When the power fails", () => {
  it("in the middle of an answer, the question is kept, marked, and can be asked again", async () => {
    const dataFolder = newDataFolder();
    const model = join(newDataFolder(), "endless.gguf");
    writeScriptedModel(model, [{ answer: "and a half ", isEndless: true }], { ballastBytes: 24_000_000 });
    await runLuciole(["--data", dataFolder, "pack", "install", await starterPack("fractions")]);
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

  it("and a database is damaged, Luciole says which, and does not crash", async () => {
    const dataFolder = newDataFolder();
    writeFileSync(join(dataFolder, "school.sqlite"), "this is no database at all".repeat(500));
    const client = await (await startServer(dataFolder)).connect();
    await expect(client.lessons.library({})).rejects.toMatchObject({
      code: "DATA_DAMAGED",
      data: { database: "school", file: join(dataFolder, "school.sqlite") },
    });
  });
});
