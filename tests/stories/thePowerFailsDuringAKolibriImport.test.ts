import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { channelId, type DriveNode, idOf, perseusArchive, writeKolibriDrive } from "../helpers/kolibriDrive.ts";
import { openLibrary } from "../helpers/library.ts";
import { temporaryFolder } from "../helpers/packs.ts";
import { linesFrom, writePdf } from "../helpers/pdfFile.ts";
import { blobsOf, killAgainAndAgain, workUntilKilled } from "../helpers/powerCuts.ts";

/** Each is an engine of its own. */
const kills = 12;
const timeoutMs = 10 * 60_000;
const packId = `org.learningequality.k${channelId}`;
const lessonCount = 18;

const folder = temporaryFolder();
const drives = { 3: join(folder.path, "drive-3"), 4: join(folder.path, "drive-4") } as const;
const withThree = join(folder.path, "with-3");
const withFour = join(folder.path, "with-4");
const update = { kind: "import", what: drives[4] } as const;
let usualMs = 0;

beforeAll(async () => {
  for (const version of [3, 4] as const) {
    writeKolibriDrive(drives[version], {
      columns: { version },
      tree: [{ title: "Goats", children: lessons(version) }],
    });
  }
  await workUntilKilled(withThree, { kind: "import", what: drives[3] });
  cpSync(withThree, withFour, { recursive: true });
  const run = await workUntilKilled(withFour, update);
  if (run.kind === "done") usualMs = run.ms;
  return () => folder.remove();
}, timeoutMs);

describe("When the power fails", () => {
  it(`at ${kills} moments of the import of a Kolibri channel, one version or the other is whole, and in the end all is as if nothing had been`, {
    timeout: timeoutMs,
  }, async () => {
    const school = join(folder.path, "school");
    await killAgainAndAgain(kills, {
      school,
      template: withThree,
      work: update,
      usualMs,
      async afterKill() {
        expect(["3.0.0", "4.0.0"]).toContain(await wholeVersion(school));
      },
      async afterEnd() {
        expect(await wholeVersion(school)).toBe("4.0.0");
        expect(blobsOf(school)).toEqual(blobsOf(withFour));
        expect(leftovers(school)).toEqual([]);
      },
    });
  });
});

/** The version that is there, every byte of which was found right. */
async function wholeVersion(school: string): Promise<string | undefined> {
  const library = await openLibrary(school);
  try {
    expect(library.db.pragma("integrity_check", { simple: true })).toBe("ok");
    const version = library.packs.list(library.judge)[0]?.version;
    const passages = library.db.prepare<[], { text: string }>("SELECT text FROM passages").all();
    expect(passages.filter(({ text }) => text.includes(`Version ${version?.[0]}`))).toHaveLength(lessonCount);
    expect(passages.filter(({ text }) => /Version \d/.test(text))).toHaveLength(lessonCount);
    const checked = await library.packs.check(packId, () => {}, new AbortController().signal);
    expect(checked).toMatchObject({ damaged: [] });
    return version;
  } finally {
    library.close();
  }
}

/** What was made on the way, and imports that are not done. */
function leftovers(school: string): readonly unknown[] {
  const staging = join(school, "staging");
  const jobs = JSON.parse(readFileSync(join(school, "imports.json"), "utf8")) as { status: { kind: string } }[];
  return [...(existsSync(staging) ? readdirSync(staging) : []), ...jobs.filter(({ status }) => status.kind !== "done")];
}

/** A third films with subtitles, a third books, a third exercises with a picture; half of the files are of both versions. */
function lessons(version: number): readonly DriveNode[] {
  return Array.from({ length: lessonCount / 3 }, (_, n) => {
    const words = `Version ${version} of lesson ${n}.`;
    const of = n % 2 === 0 ? `${n}` : `${n} of ${version}`;
    const film = { preset: "high_res_video", extension: "mp4", content: `film ${of} `.repeat(40_000) };
    const spoken = `WEBVTT\n\n00:01.000 --> 00:02.000\n${words}\n`;
    const subtitles = { preset: "video_subtitle", extension: "vtt", language: "en", content: spoken };
    const book = { preset: "document", extension: "pdf", content: writePdf([{ lines: linesFrom([words]) }]) };
    const item = {
      question: {
        content: `How many? ![goats](\${☣ LOCALPATH}/images/goats.png) [[☃ radio 1]]`,
        widgets: {
          "radio 1": { type: "radio", options: { choices: [{ content: "1", correct: true }, { content: "2" }] } },
        },
      },
    };
    const questions = perseusArchive({ [idOf(`item ${n}`)]: item }, { "goats.png": `goats of ${of}` });
    return [
      { title: `Film ${n}`, kind: "video", files: [film, subtitles] },
      { title: `Book ${n}`, files: [book] },
      {
        title: `Exercises ${n}`,
        kind: "exercise",
        columns: { description: words },
        files: [{ preset: "exercise", extension: "perseus", content: questions }],
      },
    ];
  }).flat();
}
