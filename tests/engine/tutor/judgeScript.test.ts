import { describe, expect, it } from "vitest";
import { judgeScript } from "../../../engine/tutor/judgeScript.ts";

describe("the script of an answer's beginning", () => {
  it.each([
    ["zh-CN", "一半就是两个相等部分中的一个。"],
    ["en", "One half is one of two equal parts."],
    ["fr", "Une moitié est une de deux parts égales."],
    ["zh-Hant", "一半就是兩個相等部分中的一個。"],
  ])("is right in %s after a few words", (language, text) => {
    expect(judgeScript(text.slice(0, 20), language, false)).toBe("right");
  });

  it.each([
    ["zh-CN", "One half is one of two equal parts. We write it like this."],
    ["en", "一半就是两个相等部分中的一个。我们这样写。"],
    ["fr", "一半就是两个相等部分中的一个。我们这样写。"],
    ["en", "Половина — это одна из двух равных частей целого числа."],
  ])("is wrong in %s when the answer is in another", (language, text) => {
    expect(judgeScript(text, language, false)).toBe("wrong");
  });

  it("is not judged by the first foreign word, nor by formulas and marks", () => {
    expect(judgeScript("Fraction（", "zh-CN", false)).toBe("tooEarly");
    expect(judgeScript("Fraction（分数）就是整体的一部分，比如二分之一。", "zh-CN", false)).toBe("right");
    expect(judgeScript("$\\frac{one}{two} + \\text{something}$ [1] 是一半。", "zh-CN", true)).toBe("right");
  });

  it("of a short answer is judged at its end", () => {
    expect(judgeScript("One half of it all.", "zh-CN", false)).toBe("tooEarly");
    expect(judgeScript("One half of it all.", "zh-CN", true)).toBe("wrong");
    expect(judgeScript("OK", "zh-CN", true)).toBe("right");
    expect(judgeScript("12 + 3", "en", true)).toBe("right");
  });

  it("is not waited for where there is hardly any", () => {
    const numbers = Array.from({ length: 30 }, (_, index) => `${index}, `).join("");
    expect(judgeScript(numbers.slice(0, 30), "en", false)).toBe("tooEarly");
    expect(judgeScript(numbers, "en", false)).toBe("right");
  });

  it("is never wrong in a language that we know no script of", () => {
    expect(judgeScript("一半就是两个相等部分中的一个。我们这样写。", "ar", true)).toBe("right");
  });
});
