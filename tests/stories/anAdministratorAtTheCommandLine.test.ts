import { readdirSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { until } from "../helpers/all.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { runLuciole } from "../helpers/runLuciole.ts";
import { starterPack } from "../helpers/starterPacks.ts";
import { startServer } from "../helpers/startServer.ts";
import { newDataFolder } from "../helpers/testSchool.ts";

/** Many commands, each a process of its own. */
const storyTimeoutMs = 120_000;

describe("An administrator at the command line", { timeout: storyTimeoutMs }, () => {
  it("builds, verifies, installs, lists, searches, asks and removes a pack", async () => {
    const data = newDataFolder();
    const file = join(data, "fractions.lpack");
    const luciole = (...args: string[]) => runLuciole(["--data", data, "--json", ...args]);

    expect((await luciole("pack", "build", resolve("content/starter/fractions"), "-o", file)).json()).toMatchObject([
      { packId: "org.luciole.fractions", lessons: 4 },
    ]);
    expect((await luciole("pack", "verify", file)).exitCode).toBe(0);
    expect((await luciole("pack", "install", file)).json().at(-1)).toMatchObject({
      error: { code: "PACK_REFUSED", reason: "unsigned" },
    });
    const installed = await luciole("pack", "install", file, "--allow-unsigned");
    expect(installed.exitCode).toBe(0);
    expect(installed.json()).toContainEqual(expect.objectContaining({ kind: "installed", change: "new", lessons: 4 }));
    expect((await luciole("pack", "list")).json()).toMatchObject([{ packs: [{ packId: "org.luciole.fractions" }] }]);

    const [found] = (await luciole("search", "equal parts", "--lang", "en")).json() as [
      { hits: { passageId: string }[] },
    ];
    expect(found.hits[0]?.passageId).toMatch(/^org\.luciole\.fractions\/[\w-]+\/en#\d+$/u);

    const batch = join(data, "questions.jsonl");
    writeFileSync(batch, '{"id":"1","q":"什么是一半？"}\n\n{"id":2,"q":"quarter","lang":"en"}\n');
    const answers = (await luciole("search", "--batch", batch)).json();
    expect(answers).toMatchObject([{ id: "1" }, { id: 2 }]);
    const [first] = answers as [{ hits: object[] }];
    expect(first.hits[0]).toEqual({
      passageId: expect.stringMatching(/^org\.luciole\.fractions\/[\w-]+\/zh-CN#\d+$/u),
      packId: "org.luciole.fractions",
      lessonId: expect.any(String),
      score: expect.any(Number),
    });

    const asked = await luciole("ask", "什么是一半？", "--lesson", "org.luciole.fractions/halves");
    expect(asked.json().at(-1)).toMatchObject({ kind: "done" });

    expect((await luciole("pack", "remove", "org.luciole.fractions")).exitCode).toBe(0);
    expect((await luciole("pack", "list")).json()).toEqual([{ packs: [] }]);
  });

  it("works on the school that is open in a window, where the pack appears at once", async () => {
    const data = newDataFolder();
    const client = await (await startServer(data)).connect();
    const changes = await client.device.watch({});
    expect((await client.lessons.library({})).packs).toEqual([]);

    const install = ["--data", data, "pack", "install", "--allow-unsigned", await starterPack("village")];
    expect((await runLuciole(install)).exitCode).toBe(0);
    await until(changes, (event) => event.kind === "packsChanged");
    expect((await client.lessons.library({})).packs.map((pack) => pack.packId)).toEqual(["org.luciole.village"]);
  });

  it("is told by exit code and sentence what is wrong", async () => {
    const data = newDataFolder();
    const file = join(data, "broken.lpack");
    writeFileSync(file, "no zip at all");
    const model = join(data, "cut.gguf");
    writeScriptedModel(model, [{ answer: "so" }]);
    truncateSync(model, 100_000);

    const run = async (...args: string[]) => {
      const { exitCode, json } = await runLuciole(["--data", data, "--json", ...args]);
      return {
        exitCode,
        error: (json().at(-1) as { error: { code: string; reason?: string; message: string } }).error,
      };
    };
    expect(await run("pack", "install", file)).toMatchObject({
      exitCode: 3,
      error: { code: "PACK_REFUSED", reason: "notAPack" },
    });
    expect(await run("pack", "verify", file)).toMatchObject({ exitCode: 3, error: { code: "PACK_REFUSED" } });
    expect(await run("model", "install", model)).toMatchObject({
      exitCode: 3,
      error: { code: "MODEL_REFUSED", reason: "truncated" },
    });
    expect(await run("model", "install", file)).toMatchObject({
      exitCode: 3,
      error: { code: "MODEL_REFUSED", reason: "notGguf" },
    });
    expect(await run("model", "use", "nothing")).toMatchObject({ exitCode: 3, error: { code: "NOT_FOUND" } });
    expect(await run("ask", "")).toMatchObject({ exitCode: 3, error: { code: "QUESTION_REFUSED", reason: "empty" } });
    expect(await run("serve", "--host", "0.0.0.0")).toMatchObject({
      exitCode: 4,
      error: { code: "WIFI_NOT_PERMITTED" },
    });
  });

  it("is told how a command is used", async () => {
    expect((await runLuciole(["frobnicate"])).exitCode).toBe(2);
    expect((await runLuciole(["search"])).exitCode).toBe(2);
    for (const command of ["serve", "pack", "search", "ask", "model", "doctor"]) {
      const { exitCode, stdout } = await runLuciole([command, "--help"]);
      expect({ command, exitCode }).toEqual({ command, exitCode: 0 });
      expect(stdout).toContain("Usage: luciole");
    }
  });

  it("asks the doctor, who says what to do where something is missing", async () => {
    const data = newDataFolder();
    const { exitCode, stdout } = await runLuciole(["--data", data, "doctor"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("There is no model: the tutor quotes the lessons.");
  });

  it("asks the doctor to read every pack again, who finds what a power cut has emptied", async () => {
    const data = newDataFolder();
    const luciole = (...args: string[]) => runLuciole(["--data", data, ...args]);
    await luciole("pack", "install", "--allow-unsigned", await starterPack("living"));
    expect((await luciole("doctor", "--packs")).stdout).toMatch(/org\.luciole\.living is whole: \d+ files\./u);

    const [figure = ""] = readdirSync(join(data, "blobs"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    writeFileSync(figure, Buffer.alloc(statSync(figure).size));
    const { exitCode, stdout, stderr } = await luciole("doctor", "--packs");
    expect({ exitCode, stdout }).toEqual({
      exitCode: 3,
      stdout: expect.stringMatching(/org\.luciole\.living is damaged: media\//u),
    });
    expect(stderr).toContain("Install them again");
  });
});
