import { dotPng, writeEpub } from "./documentFiles.ts";
import { type DriveChannel, type DriveFile, idOf, perseusArchive } from "./kolibriDrive.ts";
import { linesFrom, writePdf } from "./pdfFile.ts";

/** A film; its bytes need be no film, since nothing here plays it. */
export const film: DriveFile = { preset: "high_res_video", extension: "mp4", content: "a film of goats that climb" };

const subtitles = (language: string, words: string): DriveFile => ({
  preset: "video_subtitle",
  extension: "vtt",
  language,
  content: `WEBVTT\n\n00:01.500 --> 00:04.000\n${words}\n`,
});

/** A book of two pages. */
export const book: DriveFile = {
  preset: "document",
  extension: "pdf",
  content: writePdf([
    { lines: linesFrom(["The herbs that goats like best are thyme and sage."]) },
    { lines: linesFrom(["A goat gives about two litres of milk each day."]) },
  ]),
};

const tales: DriveFile = {
  preset: "epub",
  extension: "epub",
  content: writeEpub({
    texts: { "one.xhtml": '<h1>The clever kid</h1><p>A kid outwits the leopard.</p><img src="kid.png" alt="A kid"/>' },
    extra: [{ name: "OEBPS/kid.png", content: dotPng }],
  }),
};

const choice = (content: string, isRight = false) => ({ content, correct: isRight });
const questions: DriveFile = {
  preset: "exercise",
  extension: "perseus",
  content: perseusArchive(
    {
      [idOf("which")]: {
        question: {
          content: `How much is $\\frac{1}{2}$ of 4 goats? ![goats](\${☣ LOCALPATH}/images/goats.png)\n\n[[☃ radio 1]]`,
          widgets: { "radio 1": { type: "radio", options: { choices: [choice("2", true), choice("3")] } } },
        },
        hints: [{ content: "Share them between two." }, { content: "Count one share." }],
      },
      [idOf("draw")]: {
        question: { content: "[[☃ plotter 1]]", widgets: { "plotter 1": { type: "plotter", options: {} } } },
        hints: [],
      },
    },
    { "goats.png": "a picture of goats" },
  ),
};

/** A channel with a lesson of each kind, in English with a film in Mexican Spanish and in Indonesian. */
export const farmChannel: DriveChannel = {
  name: "Farm school",
  columns: { description: "All about goats" },
  languages: [
    { id: "en", lang_code: "en" },
    { id: "es-MX", lang_code: "es", lang_subcode: "MX" },
    { id: "in", lang_code: "in" },
  ],
  tree: [
    {
      title: "Goats",
      children: [
        {
          title: "Milking",
          kind: "video",
          files: [
            film,
            subtitles("en", "Milk the goat every morning."),
            subtitles("es-MX", "Ordeña la cabra cada mañana."),
            subtitles("in", "Perah kambing setiap pagi."),
          ],
        },
        { title: "Feeding", files: [book], columns: { author: "Amina", license_owner: "Farm school" } },
        { title: "Tales", files: [tales] },
        { title: "Sharing", kind: "exercise", files: [questions] },
      ],
    },
    {
      title: "Play",
      children: [
        {
          title: "Herding game",
          kind: "html5",
          files: [{ preset: "html5_zip", extension: "zip", content: "a game of herding" }],
        },
        { title: "Lost film", kind: "video", files: [{ ...film, content: "a film that is lost", isMissing: true }] },
      ],
    },
  ],
};
