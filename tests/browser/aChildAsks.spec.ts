import { uiLanguages } from "../../contract/languages.ts";
import { expectAccessible } from "../helpers/accessible.ts";
import { askedIn, LessonPage } from "../helpers/lessonPage.ts";
import { expect, test } from "./browserTest.ts";

for (const language of uiLanguages) {
  test(`in ${language}: a question in the browser gets an answer with its source, kept over a reload`, async ({
    page,
    server,
  }) => {
    await page.goto(server.address);
    const child = new LessonPage(page, language);
    await child.begin();
    await child.openFirstLesson();
    await child.ask(askedIn[language].question);
    await expect(child.log).toContainText(askedIn[language].answer);
    await child.openFirstSource();
    await expect(child.passageLit).toBeInViewport();
    await expectAccessible(page);

    await page.reload();
    await expect(child.log).toContainText(askedIn[language].answer);
  });
}

test("every screen can be used without seeing or pointing", async ({ page, server }) => {
  await page.goto(server.address);
  await expectAccessible(page);
  await new LessonPage(page, "en").begin();
  for (const place of [
    "/",
    "/course/org.luciole.fractions/fractions",
    "/lesson/org.luciole.fractions/halves?step=0",
    "/lesson/org.luciole.fractions/halves?step=7",
    "/search?text=water",
    "/ask",
    "/settings/reading",
    "/settings/packs",
    "/settings/models",
    "/settings/device",
  ]) {
    for (const theme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await page.goto(`${new URL(server.address).origin}/#${place}`);
      await expect(page.getByRole("main")).toBeVisible();
      await page.waitForLoadState("networkidle");
      await expectAccessible(page);
    }
  }
});

test("a phone shows the lesson and the questions without scrolling sideways", async ({ page, server }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(server.address);
  await new LessonPage(page, "fr").begin();
  for (const place of ["/", "/lesson/org.luciole.fractions/halves?step=1", "/settings/models"]) {
    await page.goto(`${new URL(server.address).origin}/#${place}`);
    await expect(page.getByRole("main")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});
