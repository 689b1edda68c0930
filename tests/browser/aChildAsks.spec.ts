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

test("each mark of an answer lights its own words, in the step where they stand", async ({ page, server }) => {
  await page.goto(server.address);
  const child = new LessonPage(page, "en");
  await child.begin();
  await child.openFirstLesson();
  await child.ask("What is a half?");
  const marks = child.log.getByRole("button", { name: /^Source 1/u });
  const lit = async () => (await page.locator("[data-passage] mark").allInnerTexts()).join(" ");
  await marks.nth(0).click();
  await expect.poll(lit).toContain("is one of two equal parts");
  await marks.nth(1).click();
  await expect.poll(lit).toContain("We write one half as");
  expect(await lit()).not.toContain("is one of two equal parts");
  await marks.nth(1).click();
  await expect(child.passageLit).toHaveCount(0);
});

test("what an answer lit in the lesson goes out when the next question is asked, also if the lessons do not answer it", async ({
  page,
  server,
}) => {
  await page.goto(server.address);
  const child = new LessonPage(page, "en");
  await child.begin();
  await child.openFirstLesson();
  await child.ask(askedIn.en.question);
  await child.openFirstSource();
  await expect(child.passageLit).toBeInViewport();
  await child.ask(askedIn.en.unknown);
  await expect(child.log).toContainText(child.words("tutor.notInLessons"));
  await expect(child.passageLit).toHaveCount(0);

  await child.openFirstSource();
  await expect(child.passageLit).toBeInViewport();
});

test("every screen can be used without seeing or pointing", async ({ page, server }) => {
  test.slow(); // a dozen screens, each examined by axe
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
    "/settings/school",
    "/setup",
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

test("the numbers of a fraction in a line are drawn smaller than the words, so that they do not touch", async ({
  page,
  server,
}) => {
  await page.goto(server.address);
  await new LessonPage(page, "en").begin();
  await page.goto(`${new URL(server.address).origin}/#/lesson/org.luciole.fractions/halves?step=1`);
  const sizeOf = (part: string) =>
    page
      .locator(part)
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(await sizeOf(".katex .mfrac .mtight")).toBeLessThan(await sizeOf("[data-passage] p"));
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
