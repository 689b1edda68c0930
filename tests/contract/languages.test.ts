import { describe, expect, it } from "vitest";
import { bestLanguage, canonicalTag, inLanguage, isSameLanguage, languageOfScript } from "../../contract/languages.ts";

describe("languages", () => {
  it.each([
    ["in", "id"],
    ["iw", "he"],
    ["zh-cn", "zh-CN"],
    ["ES_mx", "es-MX"],
    ["not a tag", undefined],
  ])("the canonical form of %j is %j", (tag, canonical) => {
    expect(canonicalTag(tag)).toBe(canonical);
  });

  it("are the same when one reader reads both", () => {
    expect(isSameLanguage("zh-Hans", "zh-Hant-TW")).toBe(true);
    expect(isSameLanguage("es", "es-MX")).toBe(true);
    expect(isSameLanguage("in", "id")).toBe(true);
    expect(isSameLanguage("en", "fr")).toBe(false);
  });

  it("are chosen as wanted, else near, else the first at hand", () => {
    expect(bestLanguage(["en", "zh-CN"], ["zh-CN"])).toBe("zh-CN");
    expect(bestLanguage(["en", "zh-CN"], ["zh-TW"])).toBe("zh-CN");
    expect(bestLanguage(["fr", "en"], ["sw", "en"])).toBe("en");
    expect(bestLanguage(["fr", "en"], ["sw"])).toBe("fr");
    expect(bestLanguage([], ["en"])).toBeUndefined();
    expect(inLanguage({ en: "Halves", fr: "Moitiés" }, "fr-CA")).toEqual({ text: "Moitiés", language: "fr" });
  });

  it.each([
    ["什么是分数？", "en", "zh-CN"],
    ["3/4 是多少", "fr", "zh-CN"],
    ["What is a half?", "fr", "fr"],
    ["What is a half?", "zh-CN", "en"],
    ["3 + 4", "zh-CN", "zh-CN"],
  ])("%j asked where %s is chosen is %s", (text, chosen, language) => {
    expect(languageOfScript(text, chosen)).toBe(language);
  });
});
