import type { Browser } from "@playwright/test";
import { uiLanguages } from "../../contract/languages.ts";
import { expectAccessible } from "../helpers/accessible.ts";
import { childrenIn, setUpClassroom, teacherName } from "../helpers/classroom.ts";
import { connectAsBrowser } from "../helpers/connectAsBrowser.ts";
import { DoorPage } from "../helpers/doorPage.ts";
import { askedIn, LessonPage, wordsOf } from "../helpers/lessonPage.ts";
import { expect, test } from "./browserTest.ts";

for (const language of uiLanguages) {
  test(`in ${language}: a teacher sees a child's question as it comes, pauses the class, and lets it go on`, async ({
    browser,
    server,
  }) => {
    const say = wordsOf(language);
    const [name] = childrenIn[language];
    const { client, close } = await connectAsBrowser(server.address);
    await setUpClassroom(client, language);
    close();
    const child = await openPage(browser, server.address, language);
    await new DoorPage(child, language).comeIn(name);
    const teacher = await openPage(browser, server.address, language);
    await new DoorPage(teacher, language).comeInAsStaff(teacherName);
    await teacher.getByRole("link", { name: say("rail.class"), exact: true }).click();
    const row = teacher.getByRole("link", { name });
    await expect(row).toContainText(say("chats.never"));
    await expectAccessible(teacher);

    await child.goto(`${new URL(server.address).origin}/#/lesson/org.luciole.fractions/halves?step=0`);
    const pupil = new LessonPage(child, language);
    await expect(child.getByText(say("tutor.whoReads"))).toBeVisible();
    await pupil.ask(askedIn[language].question);
    await expect(pupil.log).toContainText(askedIn[language].answer);
    await expect(row).toContainText(askedIn[language].question);
    await row.click();
    const read = teacher.getByRole("region", { name: say("tutor.log") });
    await expect(read).toContainText(askedIn[language].answer);
    await expect(teacher.getByRole("textbox")).toHaveCount(0);
    await expectAccessible(teacher);

    await teacher.getByRole("button", { name: say("chats.pause") }).click();
    await expect(child.getByText(say("tutor.paused.now"), { exact: true })).toBeVisible();
    await pupil.ask(askedIn[language].unknown);
    await expect(pupil.log).toContainText(say("tutor.paused.kept"));
    await expectAccessible(child);
    await expect(read).toContainText(askedIn[language].unknown);

    await teacher.getByRole("button", { name: say("chats.resume") }).click();
    await expect(child.getByText(say("tutor.paused.now"), { exact: true })).toBeHidden();
    await child
      .getByRole("button", { name: say("tutor.askAgain") })
      .last()
      .click();
    await expect(pupil.log).toContainText(say("tutor.notInLessons"));
  });
}

test("a teacher leads from a child's answer to the lesson and back, also on a phone", async ({ page, server }) => {
  const { client, close } = await connectAsBrowser(server.address);
  const [personId = ""] = await setUpClassroom(client, "en");
  close();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(server.address);
  await new DoorPage(page, "en").comeIn("Amina");
  await page.goto(`${new URL(server.address).origin}/#/ask`);
  await new LessonPage(page, "en").ask(askedIn.en.question);
  await expect(new LessonPage(page, "en").log).toContainText(askedIn.en.answer);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole("button", { name: "Amina" }).click();
  await page.getByRole("button", { name: wordsOf("en")("me.signOut") }).click();

  await new DoorPage(page, "en").comeInAsStaff(teacherName);
  await page.getByRole("link", { name: wordsOf("en")("rail.class"), exact: true }).click();
  await page.getByRole("link", { name: "Amina" }).click();
  await new LessonPage(page, "en").openFirstSource();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole("link", { name: wordsOf("en")("tutor.openLesson") }).click();
  await page.getByRole("link", { name: wordsOf("en")("lesson.backToClass") }).click();
  await expect(page.getByRole("heading", { name: "Amina", exact: true })).toBeVisible();
  expect(page.url()).toContain(personId);
});

async function openPage(browser: Browser, address: string, locale: string) {
  const page = await (await browser.newContext({ locale })).newPage();
  page.on("pageerror", (fault) => console.error("[page]", fault));
  await page.goto(address);
  return page;
}
