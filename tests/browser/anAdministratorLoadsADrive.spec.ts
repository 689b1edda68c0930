import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { type UiLanguage, uiLanguages } from "../../contract/languages.ts";
import { expectAccessible } from "../helpers/accessible.ts";
import { LessonPage, wordsOf } from "../helpers/lessonPage.ts";
import { test as browserTest, expect } from "./browserTest.ts";
import { makeDrive, putLargePack, putModel, putUpdate, type TestDrive } from "./testDrive.ts";

interface Fixtures {
  /** A folder that counts as a drive. */
  readonly drive: TestDrive;
  /** The page, past the first start, with that drive plugged in. */
  readonly administrator: (language?: UiLanguage) => Promise<Administrator>;
}

/** What an administrator does, by what stands on the screen. */
class Administrator {
  readonly page: Page;
  readonly say: (key: string) => string;
  readonly #origin: string;

  constructor(page: Page, language: UiLanguage, origin: string) {
    this.page = page;
    this.say = wordsOf(language);
    this.#origin = origin;
  }

  async goTo(place: string): Promise<void> {
    await this.page.goto(`${this.#origin}/#${place}`);
    await expect(this.page.getByRole("main")).toBeVisible();
  }

  button(key: string): Locator {
    return this.page.getByRole("button", { name: this.say(key), exact: true });
  }

  /** The row of a pack. */
  row(title: string): Locator {
    return this.page
      .getByRole("listitem")
      .filter({ has: this.page.getByRole("heading", { name: title, exact: false }) });
  }

  async trust(publicKey: string, name: string): Promise<void> {
    await this.goTo("/settings/publishers");
    await this.button("publishers.add").click();
    await this.page.getByLabel(this.say("publishers.keyLabel")).fill(publicKey);
    await expect(
      this.page.getByRole("list", { name: this.say("publishers.wordsLabel") }).getByRole("listitem"),
    ).toHaveCount(6);
    await this.page.getByLabel(this.say("publishers.nameLabel")).fill(name);
    await this.button("publishers.trust").click();
    await expect(this.page.getByRole("heading", { name, exact: true })).toBeVisible();
  }

  async lookAtDrive(): Promise<void> {
    await this.page.getByRole("link", { name: this.say("add.lookAtIt") }).click();
    await expect(this.page.getByRole("list", { name: this.say("add.listLabel") })).toBeVisible();
  }
}

const test = browserTest.extend<Fixtures>({
  drive: async ({ dataFolder }, use) => use(makeDrive(dataFolder)),
  administrator: async ({ page, serve, drive }, use) => {
    await use(async (language = "en") => {
      const server = await serve({ LUCIOLE_DRIVES: drive.folder });
      await page.goto(server.address);
      await new LessonPage(page, language).begin();
      return new Administrator(page, language, new URL(server.address).origin);
    });
  },
});

// Many screens, keys, packs and copies each, on machines that are old or busy.
test.describe.configure({ timeout: 240_000 });

const titles = {
  en: { trusted: "Fifth grade maths", unsigned: "Ms Li’s extra exercises", altered: "Science films", unknown: "Songs" },
  "zh-CN": {
    trusted: "五年级数学（上）",
    unsigned: "李老师的补充练习",
    altered: "科学实验视频",
    unknown: "山谷里的歌",
  },
  fr: {
    trusted: "Maths de cinquième année",
    unsigned: "Exercices de Mme Li",
    altered: "Films de sciences",
    unknown: "Chansons de la vallée",
  },
} as const satisfies Record<UiLanguage, Record<string, string>>;

for (const language of uiLanguages) {
  test(`in ${language}: a drive is offered, each pack is told for what it is, and what may come in comes in`, async ({
    administrator,
    drive,
  }) => {
    const admin = await administrator(language);
    const { page, say } = admin;
    const { trusted, unsigned, altered, unknown } = titles[language];
    await expect(page.getByRole("status").filter({ hasText: "School drive" })).toBeVisible();
    await expectAccessible(page);
    await admin.trust(drive.office.publicKey, "县教研室");
    await expectAccessible(page);

    await admin.lookAtDrive();
    await expect(admin.row(trusted)).toContainText(say("trust.trusted"));
    await expect(admin.row(trusted)).toContainText("县教研室");
    await expect(admin.row(unsigned)).toContainText(say("trust.unsigned"));
    await expect(admin.row(unknown)).toContainText(say("trust.unknown"));
    await expect(admin.row(altered)).toContainText(say("trust.alteredWhy"));
    await expect(admin.row(altered).getByRole("checkbox")).toHaveCount(0);
    await expect(admin.row("damaged.lpack")).toContainText(say("reasons.notAPack"));
    await expect(admin.row("damaged.lpack").getByRole("checkbox")).toHaveCount(0);
    await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(1); // the trusted one, to begin with
    await expectAccessible(page);

    await admin.row(unsigned).getByText(say("add.verb.new"), { exact: true }).click();
    await page.getByRole("main").getByRole("button").last().click();
    const question = page.getByRole("alertdialog");
    await expect(question).toContainText(say("add.consent.logged"));
    await expect(question).toContainText(unsigned);
    await expect(question).not.toContainText(trusted);
    await expectAccessible(page);
    await admin.button("add.consent.yes").click();
    const onTheShelf = say("imports.done.new").split("{{")[0] ?? "";
    await expect(admin.row(trusted)).toContainText(onTheShelf);
    await expect(admin.row(unsigned)).toContainText(onTheShelf);

    await admin.goTo("/settings/log");
    await expect(page.getByRole("listitem").filter({ hasText: unsigned })).toHaveCount(2); // let in, added
    await expect(page.getByRole("listitem").filter({ hasText: trusted })).toHaveCount(1);
    await expectAccessible(page);
    await admin.goTo("/settings/packs");
    await expect(admin.row(trusted)).toHaveCount(2); // what came, what is here
    await expectAccessible(page);
  });
}

test("a person who does not agree adds nothing", async ({ administrator }) => {
  const admin = await administrator();
  await admin.lookAtDrive();
  await admin.row(titles.en.unsigned).getByText("Add", { exact: true }).click();
  await admin.page.getByRole("button", { name: "Add", exact: true }).click();
  await admin.button("add.consent.no").click();
  await expect(admin.row(titles.en.unsigned)).toContainText("New, version 1.0.0.");
  await admin.goTo("/settings/log");
  await expect(admin.page.getByText(admin.say("log.empty"))).toBeVisible();
});

test("an update tells which lessons come and go; one course of a pack can be taken, saved, and removed", async ({
  administrator,
  dataFolder,
  drive,
}) => {
  putUpdate(dataFolder, drive);
  const admin = await administrator();
  const { page } = admin;
  await admin.trust(drive.office.publicKey, "District office");
  await admin.lookAtDrive();
  const update = admin.row("Reading and writing");
  await expect(update).toContainText("Update from 1.0.0 to 2.0.0.");
  await update.getByRole("button", { name: /1 new lesson · 1 changed · 3 go/u }).click();
  await expect(update).toContainText("Writing a letter");

  await admin
    .row("Fifth grade maths")
    .getByRole("button", { name: /^Courses: 2 of 2/u })
    .click();
  await admin.row("Fifth grade maths").getByText("Shapes").click();
  await expect(admin.row("Fifth grade maths")).toContainText("Courses: 1 of 2");
  await page.getByRole("button", { name: "Add 2" }).click();
  await expect(update).toContainText("Updated to version 2.0.0");
  await expect(admin.row("Fifth grade maths")).toContainText("On the shelf: 1 lesson");

  await admin.goTo("/settings/packs");
  await page.getByRole("button", { name: "Clear the list" }).click();
  const maths = admin.row("Fifth grade maths");
  await expect(maths).toHaveCount(1);
  await expect(maths).toContainText("Only these courses: Numbers");
  await maths.getByRole("button", { name: /^Check/u }).click();
  await expect(maths).toContainText("Whole:");
  await maths.getByRole("button", { name: /^Save to a drive/u }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^School drive/u })
    .click();
  await expect(page.getByRole("dialog")).toContainText("It was read back and is whole");
  await expectAccessible(page);
  expect(readdirSync(join(drive.folder, "luciole", "packs")).filter((name) => name.includes("maths"))).toHaveLength(2);
  await page.keyboard.press("Escape");
  await expect(maths.getByRole("button", { name: /^Save to a drive/u })).toBeFocused();
  await maths.getByRole("button", { name: /^Remove/u }).click();
  await page.getByRole("button", { name: admin.say("packs.removeYes") }).click();
  await expect(maths).toHaveCount(0);
  await expect(page.getByText(/^Removed\. .* are free again\.$/u)).toBeVisible();
});

test("a check finds the file that has gone bad, and adding the pack again mends it", async ({
  administrator,
  dataFolder,
  drive,
}) => {
  const admin = await administrator();
  const { page } = admin;
  await admin.trust(drive.office.publicKey, "District office");
  await admin.lookAtDrive();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(admin.row("Fifth grade maths")).toContainText("On the shelf");
  spoilLargestBlob(join(dataFolder, "blobs"));

  await admin.goTo("/settings/packs");
  await page.getByRole("button", { name: "Off the list: Fifth grade maths" }).click();
  const maths = admin.row("Fifth grade maths");
  await expect(maths).toHaveCount(1);
  await maths.getByRole("button", { name: /^Check/u }).click();
  await expect(maths).toContainText("1 file is damaged");
  await maths.getByRole("button", { name: /^Which files/u }).click();
  await expect(maths).toContainText(/media\/\w+\.mp3/u);

  await page.getByRole("link", { name: /^See what is on it/u }).click();
  await admin.row("Fifth grade maths").getByText("Add again").click();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(admin.row("Fifth grade maths")).toContainText("Put in anew");
  await admin.goTo("/settings/packs");
  await page.getByRole("button", { name: "Off the list: Fifth grade maths" }).click();
  await expect(maths).toHaveCount(1);
  await maths.getByRole("button", { name: /^Check/u }).click();
  await expect(maths).toContainText("Whole:");
});

/** By the page itself: this program takes so long to look that what waits could have begun. */
async function pressAsSoonAsItIsThere(page: Page, label: string): Promise<void> {
  await page.evaluate((wanted) => {
    const watch = new MutationObserver(() => {
      const button = document.querySelector<HTMLButtonElement>(`button[aria-label="${wanted}"]`);
      if (button === null) return;
      watch.disconnect();
      button.click();
    });
    watch.observe(document.body, { childList: true, subtree: true, attributes: true });
  }, label);
}

/** Changes a byte and not the size, as a power cut or an old disk does. */
function spoilLargestBlob(folder: string): void {
  const blobs = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const largest = blobs
    .map((file) => ({ file, content: readFileSync(file) }))
    .toSorted((a, b) => b.content.length - a.content.length)[0];
  if (largest === undefined) throw new Error("there are no blobs");
  largest.content[1_000] = (largest.content[1_000] ?? 0) ^ 1;
  rmSync(largest.file);
  writeFileSync(largest.file, largest.content);
}

test("an import that waits can be paused, is still there on coming back, and goes on", async ({
  administrator,
  dataFolder,
  drive,
}) => {
  putLargePack(dataFolder, drive);
  const admin = await administrator();
  const { page } = admin;
  await admin.trust(drive.office.publicKey, "District office");
  await admin.lookAtDrive();
  await pressAsSoonAsItIsThere(page, "Pause: Fifth grade maths");
  await page.getByRole("button", { name: "Add 2" }).click(); // the atlas, which is large, then the maths
  await expect(admin.row("Fifth grade maths")).toContainText("Paused. What was copied is kept.");
  await admin.goTo("/settings/packs");
  await expect(admin.row("Atlas").first()).toBeVisible();
  await page.getByRole("button", { name: "Go on: Fifth grade maths" }).click();
  await expect(admin.row("Fifth grade maths").first()).toContainText("On the shelf");
  await expect(admin.row("Atlas").first()).toContainText("On the shelf");
});

test("a model on the drive is told how well it fits this computer, and answers once it is added", async ({
  administrator,
  drive,
}) => {
  putModel(drive);
  const admin = await administrator();
  const { page } = admin;
  await admin.lookAtDrive();
  const model = admin.row("Scripted");
  await expect(model).toContainText("Fits this computer", { timeout: 60_000 });
  await model.getByText("Add", { exact: true }).click();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(model).toContainText("Scripted is ready.", { timeout: 60_000 });
  await admin.goTo("/settings/models");
  await expect(admin.row("Scripted").last()).toContainText("In use");
});

test("a drive that is pulled out is said to be gone, and is offered again when it comes back", async ({
  administrator,
  drive,
}) => {
  const admin = await administrator();
  const { page } = admin;
  await admin.lookAtDrive();
  renameSync(drive.folder, `${drive.folder} in a pocket`);
  await expect(page.getByRole("heading", { name: admin.say("add.driveGoneTitle") })).toBeVisible();
  await admin.goTo("/");
  renameSync(`${drive.folder} in a pocket`, drive.folder);
  await expect(page.getByRole("link", { name: admin.say("add.lookAtIt") })).toBeVisible();
  await page.getByRole("button", { name: admin.say("add.notNow") }).click();
  await expect(page.getByRole("link", { name: admin.say("add.lookAtIt") })).toHaveCount(0);
});

test("files that are chosen or dropped in the browser are sent, looked at and added", async ({
  administrator,
  drive,
}) => {
  const packs = join(drive.folder, "luciole", "packs");
  const admin = await administrator();
  const { page } = admin;
  await admin.goTo("/settings/packs");
  await page.locator("input[type=file]").setInputFiles([join(packs, "extra.lpack"), join(packs, "damaged.lpack")]);
  await expect(page.getByRole("heading", { name: admin.say("add.pickedTitle") })).toBeVisible();
  await expect(admin.row("damaged.lpack")).toContainText(admin.say("reasons.notAPack"));
  await admin.row(titles.en.unsigned).getByText("Add", { exact: true }).click();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await admin.button("add.consent.yes").click();
  await expect(admin.row(titles.en.unsigned)).toContainText("On the shelf");

  const content = [...readFileSync(join(packs, "songs.lpack"))];
  const dropped = await page.evaluateHandle((bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], "songs.lpack"));
    return data;
  }, content);
  await admin.row(titles.en.unsigned).dispatchEvent("drop", { dataTransfer: dropped });
  await expect(admin.row("Songs from the valley")).toContainText(admin.say("trust.unknown"));
  await expect(admin.row(titles.en.unsigned)).toHaveCount(1); // only in the list of what was added
});

test("the words of a key are shown before it is trusted, and what is no key is said to be none", async ({
  administrator,
  drive,
}) => {
  const admin = await administrator();
  const { page } = admin;
  await admin.goTo("/settings/publishers");
  await admin.button("publishers.add").click();
  await page.getByLabel(admin.say("publishers.keyLabel")).fill("a shopping list");
  await expect(page.getByText(admin.say("keyReasons.notAKey"))).toBeVisible();
  await expect(admin.button("publishers.trust")).toBeDisabled();
  await page.getByRole("dialog").locator("input[type=file]").setInputFiles(drive.office.secretKeyFile);
  await expect(page.getByText(admin.say("keyReasons.secretKey"))).toBeVisible();
  await page.getByRole("dialog").locator("input[type=file]").setInputFiles(drive.office.publicKeyFile);
  await expect(page.getByText(admin.say("publishers.compare"))).toBeVisible();
  await page.getByLabel(admin.say("publishers.nameLabel")).fill("District office");
  await admin.button("publishers.trust").click();

  const office = admin.row("District office");
  await office.getByRole("button", { name: /^The key, to pass it on/u }).click();
  await expect(office.getByRole("img", { name: "QR code of the key of District office" })).toBeVisible();
  await expectAccessible(page);
  await office.getByRole("button", { name: /^Remove/u }).click();
  await admin.button("publishers.removeYes").click();
  await expect(page.getByText(admin.say("publishers.none"))).toBeVisible();
});

test("a phone shows the drive without scrolling sideways", async ({ administrator, drive }) => {
  const admin = await administrator("fr");
  const { page } = admin;
  await admin.trust(drive.office.publicKey, "Bureau du district");
  await page.setViewportSize({ width: 360, height: 740 });
  for (const place of [
    `/add/${encodeURIComponent(drive.folder)}`,
    "/settings/packs",
    "/settings/publishers",
    "/settings/log",
  ]) {
    await admin.goTo(place);
    await page.waitForLoadState("networkidle");
    await expect(page.getByRole("listitem").first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await page.getByRole("main").evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0);
  }
});

test("in the dark, too, everything can be used without seeing or pointing", async ({ administrator, drive }) => {
  const admin = await administrator();
  const { page } = admin;
  await admin.trust(drive.office.publicKey, "District office");
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const driveScreen = `/add/${encodeURIComponent(drive.folder)}`;
  for (const place of [driveScreen, "/settings/packs", "/settings/publishers", "/settings/log", "/add"]) {
    await admin.goTo(place);
    await page.waitForLoadState("networkidle");
    await expectAccessible(page);
  }
});
