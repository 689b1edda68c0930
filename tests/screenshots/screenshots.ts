/**
 * `npm run screenshots`: every screen in every language and size, as the built app shows it in Chromium, for people to
 * look at: .cache/screenshots/<language>/<size>/<screen>.png.
 *
 *   npm run screenshots -- fr zh-CN          only these languages
 *   npm run screenshots -- --only lesson     only pictures of screens whose name holds this; the way to them is the same
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "@playwright/test";
import { type UiLanguage, uiLanguages } from "../../contract/languages.ts";
import { chromiumProgram } from "../../tools/e2ePrograms.ts";
import { repository, runCommand } from "../../tools/runCommand.ts";
import { makeDrive, putUpdate } from "../browser/testDrive.ts";
import { startBuiltServer } from "../helpers/builtServer.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { LessonPage } from "../helpers/lessonPage.ts";
import type { Screen, Visit } from "./screen.ts";
import { tours } from "./screens.ts";

const sizes = {
  laptops: [
    { width: 1024, height: 600 },
    { width: 1366, height: 768 },
  ],
  phone: [{ width: 360, height: 740 }],
  tall: [{ width: 1024, height: 1800 }],
} as const;

const { values, positionals } = parseArgs({ options: { only: { type: "string" } }, allowPositionals: true });
const chosen = uiLanguages.filter((language) => positionals.length === 0 || positionals.includes(language));
const isWanted = ({ name }: Screen) => values.only === undefined || name.includes(values.only);
const pictures = join(repository, ".cache", "screenshots");

const stuckAfterMs = 10_000;

/** What the screens need of files. */
function makeFiles(folder: string): Visit["files"] {
  const files = { model: join(folder, "little-helper.gguf"), notAPack: join(folder, "not-a-pack.lpack") };
  writeScriptedModel(files.model, [
    { answer: "A half is one of **two equal** parts.[1] Each child gets 17 crumbs." },
    { when: "二分之一", answer: "一半是两个**相等**部分中的一个。[1] 每个孩子得到 17 粒面包屑。" },
    { when: "demi", answer: "Un demi est une de **deux parts égales**.[1] Chaque enfant reçoit 17 miettes." },
  ]);
  writeFileSync(files.notAPack, "A shopping list.");
  return files;
}

/** A drive that is not plugged in yet: a folder counts as one once it is there. */
function prepareDrive(folder: string) {
  const drive = makeDrive(folder);
  putUpdate(folder, drive);
  const pocket = `${drive.folder} in a pocket`;
  const pullOut = () => renameSync(drive.folder, pocket);
  pullOut();
  return {
    folder: drive.folder,
    publicKey: drive.office.publicKey,
    pullOut,
    plugIn: () => renameSync(pocket, drive.folder),
  };
}

async function visitAll(browser: Browser, language: UiLanguage, screens: readonly Screen[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "luciole-screenshots-"));
  const drive = prepareDrive(folder);
  const server = await startBuiltServer(join(folder, "data"), { LUCIOLE_DRIVES: drive.folder });
  const page = await browser.newPage({ viewport: sizes.laptops[0], reducedMotion: "reduce", locale: language });
  page.setDefaultTimeout(stuckAfterMs);
  page.on("pageerror", (fault) => console.error(`[${language}]`, fault));
  try {
    await page.goto(server.address);
    const { origin } = new URL(server.address);
    const goTo = async (place: string) => {
      // Another address after # alone would leave open what is open.
      await page.goto("about:blank");
      await page.goto(`${origin}/#${place}`);
      await untilThere(page);
    };
    const visit: Visit = {
      page,
      language,
      child: new LessonPage(page, language),
      address: server.address,
      goTo,
      files: makeFiles(folder),
      drive,
    };
    let taken = 0;
    for (const screen of screens) taken += await show(visit, screen);
    return taken;
  } finally {
    await page.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns how many pictures were taken */
async function show(visit: Visit, screen: Screen): Promise<number> {
  const { page, language } = visit;
  const sizesOfScreen = sizes[screen.on ?? "laptops"];
  await page.emulateMedia({ colorScheme: screen.theme ?? "light", reducedMotion: "reduce" });
  await page.setViewportSize(sizesOfScreen[0]);
  try {
    await screen.open(visit);
  } catch (cause) {
    await picture(page, join(pictures, language, `stuck-${screen.name}.png`));
    throw new Error(`${language}: the screen ${screen.name} could not be reached`, { cause });
  }
  if (!isWanted(screen)) return 0;
  for (const size of sizesOfScreen) {
    await page.setViewportSize(size);
    await picture(page, join(pictures, language, `${size.width}x${size.height}`, `${screen.name}.png`));
  }
  return sizesOfScreen.length;
}

/** Waits until a screen has its words and figures, and nothing of it is still being fetched. */
async function untilThere(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector("main :is(h1, h2, p)") !== null &&
      document.querySelector("[class*='_loading_'], [class*='_opening_']") === null &&
      [...document.images].every((image) => image.complete),
  );
  await page.evaluate(() => document.fonts.ready);
}

async function picture(page: Page, path: string): Promise<void> {
  await untilThere(page);
  await page.screenshot({ path });
}

const program = chromiumProgram();
if (program === undefined) throw new Error("no Chromium here; LUCIOLE_CHROMIUM can name one");
const built = await runCommand("node", ["tools/build.ts"], { show: "live" });
if (built.code !== 0) throw new Error("the app could not be built");

for (const language of chosen) {
  if (values.only === undefined) rmSync(join(pictures, language), { recursive: true, force: true });
  mkdirSync(join(pictures, language), { recursive: true });
}
const startedAt = performance.now();
// Chromium refuses to run as root with its sandbox; containers usually are root.
const args = ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
const browser = await chromium.launch({ executablePath: program, args });
try {
  let taken = 0;
  for (const screens of tours.filter((tour) => tour.some(isWanted))) {
    const counts = await Promise.all(chosen.map((language) => visitAll(browser, language, screens)));
    taken += counts.reduce((sum, count) => sum + count, 0);
  }
  console.log(`${taken} pictures in ${((performance.now() - startedAt) / 1000).toFixed(0)} s: ${pictures}`);
} finally {
  await browser.close();
}
