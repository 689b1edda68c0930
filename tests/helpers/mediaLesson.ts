import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { repository, runCommand } from "../../tools/runCommand.ts";
import { writeZip } from "./hostileZip.ts";
import { wordsOf } from "./lessonPage.ts";
import { hostilePack, smallestManifest } from "./packs.ts";
import { linesFrom, writePdf } from "./pdfFile.ts";

/** Tells in its own page what it could reach of what it must not, and of what it may. */
const curiousApp = `<!doctype html><title>Count</title><p id="told">…</p><script type="module">
  const attempts = {
    ownScript: () => import("./count.js"),
    ownFile: () => fetch("goats.json").then((answer) => answer.json()),
    storage: () => localStorage.length,
    page: () => parent.document.title,
    engine: () => fetch(new URL("/", location.href)).then((answer) => { if (!answer.ok) throw answer.status; }),
    network: () => fetch("https://example.org/"),
    window: () => { if (window.open("about:blank") === null) throw 0; },
    leave: () => { top.location.href = "about:blank"; },
  };
  const reached = [];
  for (const [name, attempt] of Object.entries(attempts)) {
    try { await attempt(); reached.push(name); } catch {}
  }
  told.textContent = "reached: " + reached.join(", ");
</script>`;

const text = `Count the goats, and hear how they are milked.

[Count](../../media/count.zip)

![Milking](../../media/milking.wav)

![](../../media/milking.en.vtt)

[The whole book](../../media/book.pdf)

[source]: ../../media/milking.wav#t=12.5,15

The farmer washes the udder before milking, so that the milk stays clean.

[source]: ../../media/book.pdf#page=3

A goat gives about two litres of milk a day.
`;

/** Half a minute of silence. */
function silence(): Buffer {
  const rate = 8_000;
  const head = Buffer.alloc(44);
  head.write("RIFF");
  head.writeUInt32LE(36 + 30 * rate, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20); // PCM
  head.writeUInt16LE(1, 22); // one channel
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34); // bits a sample
  head.write("data", 36);
  head.writeUInt32LE(30 * rate, 40);
  return Buffer.concat([head, Buffer.alloc(30 * rate, 128)]);
}

/** Installs a pack with one lesson that holds an app, a recording with subtitles, and a document. */
export async function installMediaLesson(dataFolder: string): Promise<void> {
  const file = join(dataFolder, "media.lpack");
  const members = {
    "lessons/milking/en.md": text,
    "media/count.zip": writeZip([
      { name: "count/index.html", content: curiousApp },
      { name: "count/count.js", content: "export const goats = 1;" },
      { name: "count/goats.json", content: "[1]" },
    ]),
    "media/milking.wav": silence(),
    "media/milking.en.vtt": "WEBVTT\n\n00:12.500 --> 00:15.000\nThe farmer washes the udder.\n",
    "media/book.pdf": writePdf([{ lines: linesFrom(["A goat gives about two litres of milk a day."]) }]),
  };
  writeFileSync(file, hostilePack({ manifest: smallestManifest(), members }));
  const luciole = join(repository, "out/main/luciole.js");
  const { code, output } = await runCommand("node", [
    luciole,
    "pack",
    "install",
    file,
    "--allow-unsigned",
    "--data",
    dataFolder,
  ]);
  if (code !== 0) throw new Error(output);
}

/** Opens the lesson, and does with its media what a child would, the document last; the first start is done. */
export async function useMediaLesson(page: Page): Promise<void> {
  const say = wordsOf("en");
  await page.evaluate(() => {
    window.location.hash = "#/lesson/org.example.goats/milking?language=en";
  });
  await page.getByRole("button", { name: say("source.app").replace("{{title}}", "Count") }).click();
  const app = page.frameLocator("iframe[title='Count']");
  await expect(app.locator("#told")).toHaveText("reached: ownScript, ownFile");

  await expect(page.getByText(say("source.page").replace("{{page}}", "3"), { exact: true })).toBeVisible();
  const player = page.locator("audio");
  await page.getByRole("button", { name: say("source.play").replace("{{time}}", "0:12") }).click();
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThanOrEqual(12.5);
  const cues = () => player.evaluate((audio: HTMLAudioElement) => audio.textTracks[0]?.cues?.length);
  await expect.poll(cues).toBe(1);

  await page.getByRole("link", { name: "The whole book" }).click();
}
