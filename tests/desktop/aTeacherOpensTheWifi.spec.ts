import { type Browser, chromium } from "@playwright/test";
import { chromiumProgram } from "../../tools/e2ePrograms.ts";
import { expectAccessible } from "../helpers/accessible.ts";
import { DoorPage } from "../helpers/doorPage.ts";
import { askedIn, LessonPage, wordsOf } from "../helpers/lessonPage.ts";
import { SetUpPage, schoolIn } from "../helpers/setUpPage.ts";
import { joinByPhone, openToTheClass } from "../helpers/wifiPage.ts";
import { expect, test } from "./desktopTest.ts";

test("a teacher opens the Wi-Fi in the window, a child joins over the network and asks, the teacher sees it and pauses", async ({
  luciole: { app, page },
}) => {
  const say = wordsOf("en");
  const [name = ""] = schoolIn.en.students;
  await new LessonPage(page, "en").chooseLanguage();
  await new SetUpPage(page, "en").goThrough(schoolIn.en);
  const staysAwake = () =>
    app.evaluate(({ powerSaveBlocker }) => [0, 1, 2].some((id) => powerSaveBlocker.isStarted(id)));
  expect(await staysAwake()).toBe(false);
  const invitation = await openToTheClass(page, "en");
  await expect.poll(staysAwake).toBe(true);
  const browser = await openChromium();
  try {
    const phone = await joinByPhone(browser, invitation);
    await new DoorPage(phone, "en").comeIn(name, { isNew: true });
    await expect(page.getByText(name)).toBeVisible();
    await phone.goto(`${invitation.address}/#/ask`);
    const child = new LessonPage(phone, "en");
    await child.ask(askedIn.en.question);
    await expect(child.log).toContainText(askedIn.en.answer);

    await page.getByRole("link", { name: say("rail.class"), exact: true }).click();
    await page.getByRole("link", { name }).click();
    await expect(page.getByRole("region", { name: say("tutor.log") })).toContainText(askedIn.en.answer);
    await expectAccessible(page);
    await page.getByRole("button", { name: say("chats.pause") }).click();
    await expect(phone.getByText(say("tutor.paused.now"), { exact: true })).toBeVisible();
    await child.ask("And what is a third?");
    await expect(child.log).toContainText(say("tutor.paused.kept"));
    await expect(page.getByRole("region", { name: say("tutor.log") })).toContainText("And what is a third?");

    await page.getByRole("link", { name: say("settings.tabs.wifi"), exact: true }).click();
    await page.getByRole("button", { name: say("wifi.turnOff") }).click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: say("wifi.turnOff") })
      .click();
    await expect.poll(staysAwake).toBe(false);
  } finally {
    await browser.close();
  }
});

/** The browser of a phone: not of this app. */
async function openChromium(): Promise<Browser> {
  const executablePath = chromiumProgram();
  if (executablePath === undefined) throw new Error("no Chromium here; LUCIOLE_CHROMIUM can name one");
  // Chromium refuses to run as root with its sandbox; tests in a container usually are root.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
}
