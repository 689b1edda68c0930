import { describe, expect, it } from "vitest";
import { mediaFormat, mediaKindOf, trackLanguage } from "../../renderer/components/markdown/mediaKinds.ts";
import { formatClock } from "../../renderer/i18n/format.ts";

describe("subtitles", () => {
  it.each([
    ["../../media/goats.en.vtt", "en"],
    ["../../media/goats.zh-CN.vtt", "zh-CN"],
    ["../../media/goats.vtt", ""],
    ["../../media/goatskin.vtt", undefined],
    ["../../media/goats.en.srt", undefined],
    ["../../media/sheep.en.vtt", undefined],
  ])("belong to the film whose name theirs begins with: %s", (track, language) => {
    expect(trackLanguage(track, "../../media/goats.mp4")).toBe(language);
  });
});

it("what no page shows is offered as a file, by the name of its format", () => {
  expect(["application/pdf", "application/octet-stream", "text/html"].map(mediaKindOf)).toEqual([
    "file",
    "file",
    "file",
  ]);
  expect(mediaKindOf("application/zip")).toBe("app");
  expect(mediaFormat("../../media/goats.pdf#page=3")).toBe("PDF");
  expect(mediaFormat("../../media/goats")).toBeUndefined();
});

it("times read as on a player", () => {
  expect([0, 12_500, 75_000, 3_723_000].map(formatClock)).toEqual(["0:00", "0:12", "1:15", "1:02:03"]);
});
