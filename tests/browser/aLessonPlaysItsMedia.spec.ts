import { LessonPage } from "../helpers/lessonPage.ts";
import { installMediaLesson, useMediaLesson } from "../helpers/mediaLesson.ts";
import { expect, test } from "./browserTest.ts";

test("a lesson plays its recording from a passage, runs its app shut in, and offers its document", async ({
  page,
  dataFolder,
  serve,
}) => {
  await installMediaLesson(dataFolder);
  const server = await serve();
  await page.goto(server.address);
  await new LessonPage(page, "en").begin();
  const download = page.waitForEvent("download");
  await useMediaLesson(page);
  expect((await download).suggestedFilename()).toBe("The whole book.pdf");
});
