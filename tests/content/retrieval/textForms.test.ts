import { describe, expect, it } from "vitest";
import { searchOver } from "./testSearch.ts";

describe("finding what is written in another form", () => {
  it("finds a traditional passage for a question in simplified script", () => {
    const search = searchOver([
      { text: "心臟把血液送到全身。", language: "zh-TW" },
      { text: "分母是分數線下面的數。", language: "zh-TW" },
    ]);
    expect(search.found("什么是分数的分母？", "zh-CN")[0]).toBe("2");
  });

  it("finds a decimal however its language writes it", () => {
    expect(searchOver([{ text: "Fill it with 2.5 litres." }, { text: "Take 25 steps." }]).found("2.5")).toEqual(["1"]);
    const french = searchOver([
      { text: "Il faut 2,5 litres.", language: "fr" },
      { text: "Fais 25 pas.", language: "fr" },
    ]);
    expect(french.found("2,5", "fr")).toEqual(["1"]);
  });

  it("finds a fraction in signs for one in words", () => {
    const english = searchOver([{ text: "Paint 3/4 of the wall." }, { text: "Paint 2/3 of the wall." }]);
    expect(english.found("three quarters")[0]).toBe("1");
    const chinese = searchOver([
      { text: "涂上 2/3。", language: "zh-CN" },
      { text: "涂上 3/4。", language: "zh-CN" },
    ]);
    expect(chinese.found("四分之三", "zh-CN")).toEqual(["2"]);
  });

  it("looks past stop words, but for a question of nothing else", () => {
    const search = searchOver([{ text: "What is it that you do?" }, { text: "A magnet pulls iron." }]);
    expect(search.found("What is it that a magnet does?")).toEqual(["2"]);
    expect(search.found("What is it?")).toEqual(["1"]);
  });

  it("takes the particle off a Chinese word", () => {
    expect(searchOver([{ text: "他喝了水。", language: "zh-CN" }]).found("喝", "zh-CN")).toEqual(["1"]);
  });

  it("puts the passage that defines the word first", () => {
    const search = searchOver([
      { text: "We drew a map. Look at the map before you walk." },
      { text: "A map is a drawing of a place. It is small." },
    ]);
    expect(search.found("What is a map?")[0]).toBe("2");
  });
});
