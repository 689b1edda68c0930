import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LessonPage } from "../helpers/lessonPage.ts";
import { SetUpPage, schoolIn } from "../helpers/setUpPage.ts";
import { expect, test } from "./desktopTest.ts";

test("in the window a school is set up, and a list of people is chosen, taken over, and saved", async ({
  luciole,
  dataFolder,
}) => {
  const { app, page } = luciole;
  const child = new LessonPage(page, "fr");
  await child.chooseLanguage();
  await new SetUpPage(page, "fr").goThrough(schoolIn.fr);

  const file = join(dataFolder, "élèves.csv");
  writeFileSync(file, "Nom;Classe\r\nKadiatou;CM2\r\nYaya;CM2\r\n");
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole("button", { name: child.words("roster.choose") }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: child.words("roster.take_other").replace("{{count}}", "2") })
    .click();
  await expect(page.getByRole("heading", { name: "CM2" })).toBeVisible();

  const saved = join(dataFolder, "saved.csv");
  await app.evaluate(({ session }, path) => {
    session.defaultSession.once("will-download", (_event, item) => item.setSavePath(path));
  }, saved);
  const isSaved = app.evaluate(
    ({ session }) =>
      new Promise((resolve) => {
        session.defaultSession.once("will-download", (_event, item) =>
          item.once("done", (_done, state) => resolve(state)),
        );
      }),
  );
  await page.getByRole("button", { name: child.words("roster.save"), exact: true }).click();
  expect(await isSaved).toBe("completed");
});
