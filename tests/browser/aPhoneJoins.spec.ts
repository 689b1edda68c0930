import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type UiLanguage, uiLanguages } from "../../contract/languages.ts";
import { expectAccessible } from "../helpers/accessible.ts";
import { childrenIn, setUpClassroom, teacherName } from "../helpers/classroom.ts";
import { connectAsBrowser } from "../helpers/connectAsBrowser.ts";
import { DoorPage } from "../helpers/doorPage.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { askedIn, LessonPage, wordsOf } from "../helpers/lessonPage.ts";
import { runLuciole } from "../helpers/runLuciole.ts";
import { type Invitation, invitationOn, joinByPhone, loseSocket, openToTheClass } from "../helpers/wifiPage.ts";
import { expect, test } from "./browserTest.ts";

/** A school with a class of three, whose teacher opens it to phones on the page. */
async function aClassIsInvited(page: Page, address: string, language: UiLanguage): Promise<Invitation> {
  const { client, close } = await connectAsBrowser(address);
  await setUpClassroom(client, language);
  close();
  await page.goto(address);
  await new DoorPage(page, language).comeInAsStaff(teacherName);
  return openToTheClass(page, language);
}

for (const language of uiLanguages) {
  test(`in ${language}: a phone on the network joins with the code, asks, and finds its conversation after a reload`, async ({
    browser,
    page,
    server,
  }) => {
    const say = wordsOf(language);
    const invitation = await aClassIsInvited(page, server.address, language);
    await expectAccessible(page);
    expect(new URL(invitation.address).hostname).not.toBe("127.0.0.1");

    const phone = await joinByPhone(browser, invitation, { locale: language });
    await expectAccessible(phone);
    await new DoorPage(phone, language).comeIn(childrenIn[language][0]);
    await expect(page.getByText(childrenIn[language][0])).toBeVisible();
    const child = new LessonPage(phone, language);
    await openTheTutor(phone, language);
    await child.ask(askedIn[language].question);
    await expect(child.log).toContainText(askedIn[language].answer);
    await child.openFirstSource();
    await expect(phone.getByRole("button", { name: say("tutor.closeSource").replace("{{n}}", "1") })).toBeVisible();
    await expectAccessible(phone);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

    await phone.reload();
    await phone.getByRole("button", { name: say("lesson.ask"), exact: true }).click();
    await expect(child.log).toContainText(askedIn[language].answer);

    await page.getByRole("button", { name: say("wifi.turnOff") }).click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: say("wifi.turnOff") })
      .click();
    await expect(phone.getByText(say("connection.lost"))).toBeVisible();
    await phone.context().close();
  });
}

test("an answer that is being written goes on when a phone loses the Wi-Fi for a moment", async ({
  browser,
  page,
  dataFolder,
  serve,
}) => {
  const model = join(dataFolder, "scripted.gguf");
  const counted = Array.from({ length: 600 }, (_, index) => `${index}, `).join("");
  writeScriptedModel(model, [{ answer: counted }], { ballastBytes: 24_000_000 });
  expect((await runLuciole(["--data", dataFolder, "model", "install", model])).exitCode).toBe(0);
  const server = await serve();
  const phone = await joinByPhone(browser, await aClassIsInvited(page, server.address, "en"));
  await new DoorPage(phone, "en").comeIn("Amina");
  const child = new LessonPage(phone, "en");
  await openTheTutor(phone, "en");
  await child.ask("What is a half?");
  await expect(child.log).toContainText("5, 6, 7");
  await loseSocket(phone);
  await expect(child.log).toContainText(/5, 6, 7, [\d, ]* 60, 61, 62/u);
  await expect(child.log).not.toContainText("0, 1, 2, 3, 0, 1");
  await phone.context().close();
});

test("a child who is sent out by a new code sees by itself where to type it, and is still who they were", async ({
  browser,
  page,
  server,
}) => {
  const say = wordsOf("en");
  const invitation = await aClassIsInvited(page, server.address, "en");
  const phone = await joinByPhone(browser, invitation);
  await new DoorPage(phone, "en").comeIn("Amina");
  await page.getByRole("button", { name: say("wifi.newCode") }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: say("wifi.newCode") })
    .click();
  await expect(page.getByText(invitation.code)).toHaveCount(0);

  const { code } = await invitationOn(page, "en");
  await phone.getByRole("textbox", { name: "Code" }).fill(code);
  await phone.getByRole("button").click();
  await expect(phone.getByRole("button", { name: "Amina" })).toBeVisible();
  await phone.context().close();
});

test("a lesson that could not be fetched because the Wi-Fi was lost opens by itself when it is back", async ({
  page,
  server,
}) => {
  await page.goto(server.address);
  await new LessonPage(page, "en").chooseLanguage();
  let isLost = true;
  await page.route(/LessonScreen|\/$/u, (route) => (isLost ? route.abort() : route.continue()));
  const asked = page.waitForRequest((request) => request.resourceType() === "fetch" && request.url().endsWith("/"));
  await page.getByRole("button", { name: wordsOf("en")("firstStart.later") }).click();
  await page.goto(`${new URL(server.address).origin}/#/lesson/org.luciole.fractions/halves?step=0`);
  await asked;
  isLost = false;
  await expect(new LessonPage(page, "en").field).toBeVisible();
});

test("a teacher comes in from a phone when somebody at the computer lets them", async ({ browser, page, server }) => {
  const say = wordsOf("en");
  const invitation = await aClassIsInvited(page, server.address, "en");
  const phone = await joinByPhone(browser, invitation);
  const coming = new DoorPage(phone, "en").comeInAsStaff(teacherName);
  await expect(phone.getByText(say("door.waits"))).toBeVisible();
  const asks = page.getByRole("alert").filter({ hasText: teacherName });
  await expect(asks).toBeVisible();
  await expectAccessible(page);
  await asks.getByRole("button", { name: say("wifi.asks.yes") }).click();
  await coming;
  await expect(asks).toBeHidden();
  await phone.getByRole("link", { name: say("rail.class"), exact: true }).click();
  await expect(phone.getByRole("link", { name: "Amina" })).toBeVisible();

  await page.getByRole("button", { name: say("wifi.newCode") }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: say("wifi.newCode") })
    .click();
  await expect(page.getByText(invitation.code)).toHaveCount(0);
  await phone.reload();
  await expect(phone.getByRole("textbox")).toBeVisible();
  await phone.context().close();
});

/** From the shelf into the first lesson, and there to the questions, which on a phone lie over it. */
async function openTheTutor(phone: Page, language: UiLanguage): Promise<void> {
  const say = wordsOf(language);
  await phone.getByRole("link", { name: say("library.begin"), exact: true }).click();
  await phone.getByRole("button", { name: say("lesson.ask"), exact: true }).click();
  await new LessonPage(phone, language).field.waitFor();
}
