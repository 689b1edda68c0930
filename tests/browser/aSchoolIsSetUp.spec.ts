import { expectAccessible } from "../helpers/accessible.ts";
import { DoorPage } from "../helpers/doorPage.ts";
import { LessonPage, wordsOf } from "../helpers/lessonPage.ts";
import { passphrase } from "../helpers/people.ts";
import { SetUpPage, schoolIn } from "../helpers/setUpPage.ts";
import { expect, test } from "./browserTest.ts";

const say = wordsOf("en");
const school = schoolIn.en;

test("a teacher sets up the school by keyboard, and every step can be used without seeing", async ({
  page,
  server,
}) => {
  await page.goto(server.address);
  await new LessonPage(page, "en").chooseLanguage();
  const wizard = new SetUpPage(page, "en");
  await expectAccessible(page);
  await wizard.open();
  await expectAccessible(page);

  await page.keyboard.press("Enter");
  await expect(page.getByText(say("wrong.nameMissing"))).toHaveCount(2);
  await expectAccessible(page);
  await page.keyboard.type(school.school);
  await page.keyboard.press("Enter"); // the class is missing
  await page.keyboard.type(school.className);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");

  await expect(wizard.heading("setUp.staff.title")).toBeVisible();
  await expect(page.getByText(say("setUp.stepOf").replace("{{step}}", "2").replace("{{steps}}", "5"))).toBeVisible();
  await page.keyboard.type(school.staff);
  await page.keyboard.press("Enter");
  await page.keyboard.type("short");
  await expect(page.getByText(say("wrong.passphraseShort"))).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type(" but long enough");
  await page.goBack();
  await expect(page.getByLabel(say("setUp.school.name"))).toHaveValue(school.school);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(say("setUp.staff.passphrase"), { exact: true })).toHaveValue("short but long enough");
  await page.keyboard.press("Enter");

  await expect(wizard.heading("setUp.computer.title")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(wizard.heading("setUp.code.title")).toBeVisible();
  await expectAccessible(page);
  const code = await page.getByTestId("recovery-code").innerText();
  expect(code).toMatch(/^(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}$/u);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(`${school.school} · Luciole`)).toBeVisible();
  await expect(page.getByRole("button", { name: say("setUp.code.written") })).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  await wizard.press("setUp.code.written");
  await expectAccessible(page);
  await page.keyboard.type("Amina\n1. Kofi\n");
  await page.getByRole("button", { name: say("setUp.students.add_other").replace("{{count}}", "2") }).click();
  await expect(page.getByRole("navigation").getByText(school.staff)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("navigation").getByText(school.staff)).toBeVisible();
});

test("a child chooses pictures, signs out, and signs in again; a guest only looks", async ({ page, server }) => {
  await page.goto(server.address);
  const door = new DoorPage(page, "en");
  await new LessonPage(page, "en").chooseLanguage();
  await new SetUpPage(page, "en").goThrough(school);
  await door.leave();
  await expectAccessible(page);

  await door.name("Amina").click();
  await expectAccessible(page);
  await door.touch("sun", "fish", "drum");
  await door.touch("sun", "fish", "drum");
  // No chooser of languages, though the child has never chosen one.
  await expect(page.getByRole("heading", { name: say("library.courses") })).toBeVisible();
  await door.leave();

  await door.name("Amina").click();
  await door.touch("fish", "sun", "drum");
  await expect(page.getByText(say("door.wrong.pictures"))).toBeVisible();
  await door.touch("sun", "fish", "drum");
  await expect(page.getByRole("heading", { name: say("library.courses") })).toBeVisible();
  await door.leave();

  await page.getByRole("button", { name: say("door.guest") }).click();
  await expect(page.getByRole("heading", { name: say("library.courses") })).toBeVisible();
  await door.leave();

  await page.getByRole("button", { name: say("door.staff") }).click();
  await door.name(school.staff).click();
  await page.getByLabel(say("door.passphrase"), { exact: true }).fill(passphrase);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: say("library.courses") })).toBeVisible();
});

test("whoever has used the computer before says what becomes of it, from the settings", async ({ page, server }) => {
  await page.goto(server.address);
  const reader = new LessonPage(page, "en");
  await reader.begin();
  await reader.openFirstLesson();
  await page.goto(`${new URL(server.address).origin}/#/settings/school`);
  await expectAccessible(page);
  const wizard = new SetUpPage(page, "en");
  await wizard.open();
  await wizard.fillSchool(school);
  await wizard.next();
  await wizard.fillStaff(school);
  await wizard.next();
  await expect(page.getByText(say("setUp.computer.before"))).toBeVisible();
  await expect(page.getByText(say("setUp.computer.keepAbout").replace("{{name}}", school.staff))).toBeVisible();
  await page.getByText(say("setUp.computer.delete"), { exact: true }).click();
  await wizard.press("setUp.computer.finish");
  await wizard.press("setUp.code.written");
  await wizard.press("setUp.students.later");
  await page.getByRole("link", { name: say("rail.shelf") }).click();
  await expect(page.getByRole("link", { name: say("library.begin") })).toBeVisible();
});
