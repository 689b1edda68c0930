import { expect, it } from "vitest";
import { chooseVoice } from "../../renderer/screens/lesson/speech/offlineVoice.ts";
import { speakFormula } from "../../renderer/screens/lesson/speech/speakFormula.ts";

it.each([
  ["en", "3 over 4 equals 6 over 8"],
  ["fr", "3 sur 4 égale 6 sur 8"],
  ["zh-CN", "4分之3 等于 8分之6"],
])("a formula is said in the words of the language: %s", (language, spoken) => {
  expect(speakFormula("\\frac{3}{4} = \\frac{6}{8}", language)).toBe(spoken);
});

it("signs of arithmetic are said, and a decimal comma is kept", () => {
  expect(speakFormula("8 \\div 4 - 1 = 2{,}5 \\times 3", "fr")).toBe("8 divisé par 4 moins 1 égale 2,5 fois 3");
});

it("only a voice of this computer reads, the nearest to the language", () => {
  const voices = [
    { lang: "fr-FR", localService: false },
    { lang: "fr-CA", localService: true },
    { lang: "fr-FR", localService: true },
  ];
  expect(chooseVoice(voices, "fr-FR")).toBe(voices[2]);
  expect(chooseVoice(voices, "fr")).toBe(voices[1]);
  expect(chooseVoice(voices, "zh-CN")).toBeUndefined();
});
