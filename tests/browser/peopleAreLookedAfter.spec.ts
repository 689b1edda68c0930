import type { Page } from "@playwright/test";
import { expectAccessible } from "../helpers/accessible.ts";
import { DoorPage } from "../helpers/doorPage.ts";
import { LessonPage, wordsOf } from "../helpers/lessonPage.ts";
import { passphrase } from "../helpers/people.ts";
import { SetUpPage, schoolIn } from "../helpers/setUpPage.ts";
import { expect, test } from "./browserTest.ts";

const say = wordsOf("en");
const school = schoolIn.en;

/** Opens the only class in the settings, as somebody who teaches it. */
async function openClass(page: Page): Promise<void> {
  await page.getByRole("link", { name: say("rail.settings") }).click();
  await page.getByRole("tab", { name: say("settings.tabs.school") }).click();
  await page.getByRole("link", { name: say("school.classes.open") }).click();
  await expect(page.getByRole("button", { name: say("school.students.add") })).toBeVisible();
}

test("a teacher adds a student, mends a name, and lets a child choose new pictures", async ({ page, server }) => {
  await page.goto(server.address);
  const door = new DoorPage(page, "en");
  await new LessonPage(page, "en").chooseLanguage();
  await new SetUpPage(page, "en").goThrough(school);
  await expectAccessible(page);
  await door.leave();
  await door.name("Amina").click();
  await door.touch("sun", "fish", "drum");
  await door.touch("sun", "fish", "drum");
  await expect(page.getByRole("heading", { name: say("library.courses") })).toBeVisible();
  await door.leave();

  await door.comeInAsStaff(school.staff, passphrase);
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
  await door.leave();

  await door.name("Amina").click();
  await expect(page.getByText(say("door.choose.pictures"))).toBeVisible();
});

test("who only looks after the computer sees no tutor; who only teaches sees their own classes and no staff", async ({
  page,
  server,
}) => {
  await page.goto(server.address);
  const door = new DoorPage(page, "en");
  await new LessonPage(page, "en").chooseLanguage();
  await new SetUpPage(page, "en").goThrough(school);
  for (const [name, role] of [
    ["Mr Chen", "administrator"],
    ["Ms Sow", "teacher"],
  ] as const) {
    await page.getByRole("button", { name: say("school.people.add") }).click();
    await page.getByLabel(say("school.people.name"), { exact: true }).fill(name);
    if (role === "teacher") await page.getByRole("dialog").getByText(school.className, { exact: true }).click();
    else {
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
    await expect(page.getByRole("button", { name: `${say("school.people.change")}: ${name}` })).toBeVisible();
  }
  await page.getByRole("button", { name: say("school.classes.add") }).click();
  await page.keyboard.type("Class 5");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Class 5" })).toBeVisible();
  await door.leave();

  await door.comeInAsStaff("Mr Chen", "passphrase of Mr Chen");
  await expect(page.getByRole("link", { name: say("rail.ask") })).toHaveCount(0);
  await page
    .getByRole("link", { name: say("library.begin") })
    .first()
    .click();
  await expect(page.getByRole("article").or(page.locator("[data-passage]").first()).first()).toBeVisible();
  await expect(page.getByRole("button", { name: say("lesson.ask"), exact: true })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: say("tutor.about") })).toHaveCount(0);
  await page.goBack();
  await door.leave();

  await door.comeInAsStaff("Ms Sow", "passphrase of Ms Sow");
  await page.getByRole("link", { name: say("rail.settings") }).click();
  await page.getByRole("tab", { name: say("settings.tabs.school") }).click();
  await expect(page.getByRole("heading", { name: school.className })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Class 5" })).toHaveCount(0);
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

test("an administrator moves a student to a new class, removes a class, and finds those who are left without one", async ({
  page,
  server,
}) => {
  await page.goto(server.address);
  await new LessonPage(page, "en").chooseLanguage();
  await new SetUpPage(page, "en").goThrough({ ...school, students: ["Amina", "Kofi"] });
  await page.getByRole("button", { name: say("school.classes.add") }).click();
  await page.getByRole("button", { name: say("school.add"), exact: true }).click();
  await expect(page.getByText(say("wrong.nameMissing"))).toBeVisible();
  await page.keyboard.type("Class 5");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Class 5" })).toBeVisible();

  const open = (name: string) => page.getByRole("link", { name: `${say("school.classes.open")}: ${name}` }).click();
  await open(school.className);
  await page.getByRole("button", { name: `${say("school.students.change")}: Kofi` }).click();
  await page.getByRole("dialog").getByText("Class 5", { exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: say("school.save"), exact: true }).click();
  await expect(page.getByRole("button", { name: `${say("school.students.change")}: Kofi` })).toHaveCount(0);
  await expect(page.getByRole("button", { name: `${say("school.students.change")}: Amina` })).toBeVisible();

  await page.getByRole("link", { name: say("school.students.back") }).click();
  await page.getByRole("button", { name: `${say("school.classes.remove")}: Class 5` }).click();
  await expect(page.getByText(say("school.classes.removeBody"))).toBeVisible();
  await page.getByRole("button", { name: say("school.classes.removeYes") }).click();
  await expect(page.getByRole("heading", { name: say("school.students.withoutClass") })).toBeVisible();
  await page.getByRole("button", { name: `${say("school.students.change")}: Kofi` }).click();
  await page.getByRole("button", { name: say("school.students.remove") }).click();
  await page.getByRole("button", { name: say("school.students.removeYes"), exact: true }).click();
  await expect(page.getByRole("heading", { name: say("school.students.withoutClass") })).toHaveCount(0);
});
