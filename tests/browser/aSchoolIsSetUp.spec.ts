import type { Page } from "@playwright/test";
import { expectAccessible } from "../helpers/accessible.ts";
import { LessonPage, wordsOf } from "../helpers/lessonPage.ts";
import { passphrase, SetUpPage, schoolIn } from "../helpers/setUpPage.ts";
import { expect, test } from "./browserTest.ts";

const say = wordsOf("en");
const school = schoolIn.en;

/** Touches three pictures by their names. */
async function touch(page: Page, ...pictures: readonly string[]): Promise<void> {
  for (const picture of pictures) await page.getByRole("button", { name: say(`pictures.${picture}`) }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("button").last().click();
  await page.getByRole("button", { name: say("me.signOut") }).click();
  await expect(page.getByRole("heading", { name: say("door.title") })).toBeVisible();
}

const nameTile = (page: Page, name: string) => page.getByRole("listitem").getByRole("button", { name, exact: true });
const shelf = (page: Page) => page.getByRole("heading", { name: say("library.courses") });

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
  await new LessonPage(page, "en").chooseLanguage();
  await new SetUpPage(page, "en").goThrough(school);
  await signOut(page);
  await expectAccessible(page);

  await nameTile(page, "Amina").click();
  await expectAccessible(page);
  await touch(page, "sun", "fish", "drum");
  await touch(page, "sun", "fish", "drum");
  // No chooser of languages, though the child has never chosen one.
  await expect(shelf(page)).toBeVisible();
  await signOut(page);

  await nameTile(page, "Amina").click();
  await touch(page, "fish", "sun", "drum");
  await expect(page.getByText(say("door.wrong.pictures"))).toBeVisible();
  await touch(page, "sun", "fish", "drum");
  await expect(shelf(page)).toBeVisible();
  await signOut(page);

  await page.getByRole("button", { name: say("door.guest") }).click();
  await expect(shelf(page)).toBeVisible();
  await signOut(page);

  await page.getByRole("button", { name: say("door.staff") }).click();
  await nameTile(page, school.staff).click();
  await page.getByLabel(say("door.passphrase"), { exact: true }).fill(passphrase);
  await page.keyboard.press("Enter");
  await expect(shelf(page)).toBeVisible();
});

/** Opens the only class in the settings, as somebody who teaches it. */
async function openClass(page: Page): Promise<void> {
  await page.getByRole("link", { name: say("rail.settings") }).click();
  await page.getByRole("tab", { name: say("settings.tabs.school") }).click();
  await page.getByRole("link", { name: say("school.classes.open") }).click();
  await expect(page.getByRole("button", { name: say("school.students.add") })).toBeVisible();
}

async function signInAs(page: Page, name: string, words: string): Promise<void> {
  await page.getByRole("button", { name: say("door.staff") }).click();
  await nameTile(page, name).click();
  await page.getByLabel(say("door.passphrase"), { exact: true }).fill(words);
  await page.keyboard.press("Enter");
  await expect(shelf(page)).toBeVisible();
}

test("a teacher adds a student, mends a name, and lets a child choose new pictures", async ({ page, server }) => {
  await page.goto(server.address);
  await new LessonPage(page, "en").chooseLanguage();
  await new SetUpPage(page, "en").goThrough(school);
  await expectAccessible(page);
  await signOut(page);
  await nameTile(page, "Amina").click();
  await touch(page, "sun", "fish", "drum");
  await touch(page, "sun", "fish", "drum");
  await expect(shelf(page)).toBeVisible();
  await signOut(page);

  await signInAs(page, school.staff, passphrase);
  await openClass(page);
  await page.getByRole("button", { name: say("school.students.add") }).click();
  await expectAccessible(page);
  await page.keyboard.type("Moussa\nAmina");
  await expect(page.getByText(say("names.twice").replace("{{names}}", "Amina"))).toBeVisible();
  await page.keyboard.type(" Diop");
  await page.getByRole("button", { name: say("setUp.students.add_other").replace("{{count}}", "2") }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Amina Diop" })).toBeVisible();
  await page.getByRole("button", { name: `${say("school.students.change")}: Moussa` }).click();
  await expectAccessible(page);
  await page.getByLabel(say("school.people.name")).fill("Moussa Keita");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "Moussa Keita" })).toBeVisible();
  await page.getByRole("button", { name: `${say("school.students.reset")}: Amina` }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: say("school.students.resetYes"), exact: true }).click();
  await expect(page.getByText(say("school.students.resetDone").replace("{{name}}", "Amina"))).toBeVisible();
  await expectAccessible(page);
  await signOut(page);

  await nameTile(page, "Amina").click();
  await expect(page.getByText(say("door.choose.pictures"))).toBeVisible();
});

test("who only looks after the computer sees no tutor; who only teaches sees their own classes and no staff", async ({
  page,
  server,
}) => {
  await page.goto(server.address);
  await new LessonPage(page, "en").chooseLanguage();
  await new SetUpPage(page, "en").goThrough(school);
  for (const [name, role] of [
    ["Mr Chen", "administrator"],
    ["Ms Sow", "teacher"],
  ] as const) {
    await page.getByRole("button", { name: say("school.people.add") }).click();
    await page.getByLabel(say("school.people.name"), { exact: true }).fill(name);
    if (role === "administrator") {
      for (const each of ["administrator", "teacher"]) {
        await page
          .getByRole("dialog")
          .locator("label")
          .filter({ hasText: say(`school.people.roles.${each}About`) })
          .click();
      }
    }
    await page.getByLabel(say("school.people.firstPassphrase")).fill(`passphrase of ${name}`);
    await page.getByRole("button", { name: say("school.add"), exact: true }).click();
    await expect(page.getByRole("listitem").filter({ hasText: name })).toBeVisible();
  }
  await signOut(page);

  await signInAs(page, "Mr Chen", "passphrase of Mr Chen");
  await expect(page.getByRole("link", { name: say("rail.ask") })).toHaveCount(0);
  await page
    .getByRole("link", { name: say("library.begin") })
    .first()
    .click();
  await expect(page.getByRole("article").or(page.locator("[data-passage]").first()).first()).toBeVisible();
  await expect(page.getByRole("button", { name: say("lesson.ask"), exact: true })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: say("tutor.about") })).toHaveCount(0);
  await page.goBack();
  await signOut(page);

  await signInAs(page, "Ms Sow", "passphrase of Ms Sow");
  await page.getByRole("link", { name: say("rail.settings") }).click();
  await page.getByRole("tab", { name: say("settings.tabs.school") }).click();
  await expect(page.getByText(say("school.classes.noneOfMine"))).toBeVisible();
  await expect(page.getByRole("heading", { name: say("school.people.title") })).toHaveCount(0);
});

test("an administrator takes over a list: sees what it would change and what is wrong, takes it back, saves everybody", async ({
  page,
  server,
}) => {
  await page.goto(server.address);
  await new LessonPage(page, "en").chooseLanguage();
  await new SetUpPage(page, "en").goThrough(school);
  const csv = `name,class,role\nAmina,${school.className},student\nMoussa,Class 5,student\nMs Sow,Class 5,teacher\n,Class 5,student\n`;
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  const sheet = page.getByRole("dialog");
  await expect(sheet).toContainText(say("roster.new_other").replace("{{count}}", "2"));
  await expect(sheet).toContainText(`${say("roster.line").replace("{{line}}", "5")} · ${say("roster.columns.name")}`);
  await expect(sheet).toContainText(say("roster.problems.noName"));
  await expectAccessible(page);
  await sheet.getByRole("button", { name: say("roster.take_other").replace("{{count}}", "2") }).click();
  await expect(page.getByText(say("roster.needPassphrase").replace("{{names}}", "Ms Sow"))).toBeVisible();
  await expect(page.getByRole("heading", { name: "Class 5" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Ms Sow" }).last()).toContainText(
    say("school.people.noPassphrase"),
  );
  await expectAccessible(page);
  await page.getByRole("button", { name: say("roster.undo") }).click();
  await expect(page.getByRole("heading", { name: "Class 5" })).toHaveCount(0);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: say("roster.save") }).click();
  expect((await download).suggestedFilename()).toBe("People.csv");
});

test("what could let others in asks for the passphrase again, and then goes on by itself", async ({ page, server }) => {
  await page.goto(server.address);
  await new LessonPage(page, "en").chooseLanguage();
  await new SetUpPage(page, "en").goThrough(school);
  await expect(page.getByRole("heading", { name: say("school.people.title") })).toBeVisible();
  await page.reload();
  const ask = async () => {
    await page.getByRole("button", { name: say("school.about.newCode") }).click();
    await page.getByRole("button", { name: say("school.about.newCodeYes") }).click();
    await expect(page.getByRole("heading", { name: say("proof.title") })).toBeVisible();
  };
  await ask();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByText(say("errors.PASSPHRASE_NEEDED"))).toBeVisible();

  await ask();
  await page.keyboard.type("not the one");
  await page.keyboard.press("Enter");
  await expect(page.getByText(say("signInReasons.wrong"))).toBeVisible();
  await page.getByLabel(say("proof.passphrase"), { exact: true }).fill(passphrase);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("recovery-code")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("recovery-code")).toBeVisible();
  await page.getByRole("button", { name: say("setUp.code.written") }).click();
  await expect(page.getByTestId("recovery-code")).toHaveCount(0);
});
