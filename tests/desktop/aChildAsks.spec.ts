import { join } from "node:path";
import { uiLanguages } from "../../contract/languages.ts";
import { expectAccessible } from "../helpers/accessible.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { askedIn, LessonPage } from "../helpers/lessonPage.ts";
import { runLuciole } from "../helpers/runLuciole.ts";
import { expect, test } from "./desktopTest.ts";

for (const language of uiLanguages) {
  test(`in ${language}: first start, a lesson, a question, its answer with a source, and all is there after a restart`, async ({
    start,
  }) => {
    const first = await start();
    const child = new LessonPage(first.page, language);
    await child.begin();
    await expectAccessible(first.page);
    await child.openFirstLesson();
    await child.ask(askedIn[language].question);
    await expect(child.log).toContainText(askedIn[language].answer);
    await expect(child.log).toContainText(child.words("tutor.quoted"));
    await expectAccessible(first.page);

    await child.openFirstSource();
    await expect(child.passageLit).toBeInViewport();
    await expect(child.passageLit).toContainText(askedIn[language].answer);
    await expectAccessible(first.page);

    await child.ask(askedIn[language].unknown);
    await expect(child.log).toContainText(child.words("tutor.notInLessons"));
    await first.close();

    const second = await start();
    const again = new LessonPage(second.page, language);
    await again.openFirstLesson();
    await expect(again.log).toContainText(askedIn[language].question);
    await expect(again.log).toContainText(askedIn[language].answer);
    await expect(again.log).toContainText(askedIn[language].unknown);
  });
}

test("with a model: an answer streams in, Stop ends it, and the death of either process is survived", async ({
  start,
  dataFolder,
}) => {
  const model = join(dataFolder, "scripted.gguf");
  writeScriptedModel(
    model,
    [
      { thought: "secret", answer: "One half is one of **two equal** parts.[2] Or 77.[42]" },
      // Long, and without the repetition that would end it as a loop.
      { when: "count halves", answer: Array.from({ length: 900 }, (_, index) => `${index}, `).join("") },
    ],
    { ballastBytes: 24_000_000 },
  );
  expect((await runLuciole(["--data", dataFolder, "model", "install", model])).exitCode).toBe(0);

  const luciole = await start();
  const child = new LessonPage(luciole.page, "en");
  await child.begin();
  await child.openFirstLesson();
  await child.ask("What is a half?");
  await expect(child.log).toContainText("One half is one of two equal parts.");
  await expect(child.log).toContainText("77");
  await expect(child.log).not.toContainText("secret");
  await expect(child.log).not.toContainText("42");
  await expectAccessible(luciole.page);

  await child.ask("What is a half? count halves");
  await expect(child.log).toContainText("5, 6, 7");
  await luciole.page.getByRole("button", { name: child.words("tutor.stop"), exact: true }).click();
  await expect(child.log).toContainText(child.words("tutor.interrupted.stopped"));

  await child.ask("What is one half? count halves");
  await expect(child.log.getByText("5, 6, 7")).toHaveCount(2);
  await luciole.kill("Luciole model host");
  await expect(child.log).toContainText(child.words("tutor.interrupted.modelDied"));

  await child.ask("What are two halves? count halves");
  await expect(child.log.getByText("5, 6, 7")).toHaveCount(3);
  await luciole.kill("Luciole engine");
  await expect(child.log).toContainText(child.words("tutor.interrupted.engineDied"));

  await child.ask("What is one half?");
  await expect(child.log.getByText("One half is one of")).toHaveCount(2);
});
