import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository, runCommand } from "../../tools/runCommand.ts";
import { LessonPage } from "../helpers/lessonPage.ts";
import { writePdf } from "../helpers/pdfFile.ts";
import { expect, test } from "./desktopTest.ts";

test("the window's engine reads a PDF in a worker of its own, tables for Chinese fonts and all", async ({
  dataFolder,
  luciole,
}) => {
  await new LessonPage(luciole.page, "en").begin();
  const file = join(dataFolder, "goats.pdf");
  const lines = [{ text: "山羊每天产两升奶。", x: 72, y: 700 }];
  writeFileSync(file, writePdf([{ lines }], { font: "chineseCMap" }));
  const program = join(repository, "out/main/luciole.js");
  const ask = (...words: string[]) => runCommand("node", [program, ...words, "--data", dataFolder, "--json"]);
  const installed = await ask("pack", "install", file);
  expect(installed.output).toContain('"change":"new"');
  expect((await ask("search", "两升奶", "--lang", "zh-CN")).output).toContain('"kind":"page","page":1');
});
