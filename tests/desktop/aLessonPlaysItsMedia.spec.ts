import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LessonPage } from "../helpers/lessonPage.ts";
import { installMediaLesson, useMediaLesson } from "../helpers/mediaLesson.ts";
import { expect, test } from "./desktopTest.ts";

test("a lesson plays its recording from a passage, runs its app shut in, and offers its document", async ({
  dataFolder,
  start,
}) => {
  await installMediaLesson(dataFolder);
  const { app, page } = await start();
  const saved = app.evaluate(
    ({ session }, path) =>
      new Promise<string>((tell) => {
        session.defaultSession.once("will-download", (_event, item) => {
          item.setSavePath(path); // in place of the system's dialog
          item.once("done", (_done, state) => tell(`${item.getFilename()} ${state}`));
        });
      }),
    join(dataFolder, "saved.pdf"),
  );
  await new LessonPage(page, "en").begin();
  await useMediaLesson(page);
  expect(await saved).toBe("The whole book.pdf completed");
  expect(readFileSync(join(dataFolder, "saved.pdf"), "latin1")).toMatch(/^%PDF/u);
});
