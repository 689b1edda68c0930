import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCrisis } from "../../../school/policies/crisis/findCrisis.ts";
import { fuzzRuns } from "../../helpers/fuzzing.ts";
import { measurePhrases, phraseLanguages, readPhrases } from "./phrases.ts";

const phrases = readPhrases();
const harmless = phrases.filter(({ expected }) => expected === undefined).map(({ text }) => text);
const crises = phrases.filter(({ text }) => findCrisis(text) !== undefined).map(({ text }) => text);

describe.each(phraseLanguages)("in %s", (language) => {
  const measured = measurePhrases(
    phrases.filter((phrase) => phrase.language === language),
    findCrisis,
  );

  it("nearly every cry for help is heard, and urgent ones are told to be urgent", () => {
    expect(measured.crises).toBeGreaterThanOrEqual(100);
    expect(measured.recall, measured.missed.join("\n")).toBeGreaterThanOrEqual(0.97);
    expect(measured.tooLight.length / measured.crises, measured.tooLight.join("\n")).toBeLessThanOrEqual(0.05);
    expect(measured.kindRight).toBeGreaterThanOrEqual(0.9);
  });

  it("hardly a harmless question raises an alert", () => {
    expect(measured.harmless).toBeGreaterThanOrEqual(100);
    expect(measured.falseAlarmRate, measured.falseAlarms.join("\n")).toBeLessThanOrEqual(0.03);
  });
});

describe("what is found", () => {
  it.each([
    ["my friend wants to kill herself", { kind: "suicide", severity: "urgent" }],
    ["j'ai peur que papa me frappe", { kind: "abuse", severity: "urgent" }],
    ["I don't want to die", { kind: "suicide", severity: "worry" }],
    ["I don't want to die of malaria, how do I prevent it", undefined],
    ["我不想死", { kind: "suicide", severity: "worry" }],
    ["我不想死于疟疾", undefined],
    ["我不想活了", { kind: "suicide", severity: "urgent" }],
    ["我不想活动", undefined],
    ["同学骂我怎么不去死", { kind: "bullying", severity: "worry" }],
    ["妈妈打我电话了", undefined],
    ["妈妈打我", { kind: "abuse", severity: "urgent" }],
  ])("in %j", (text, crisis) => {
    expect(findCrisis(text)).toEqual(crisis);
  });

  it("is the gravest of several", () => {
    expect(findCrisis("同学欺负我，我不想活了")).toEqual({ kind: "suicide", severity: "urgent" });
    expect(findCrisis("I hate myself. They bully me. My uncle touches me.")).toMatchObject({ kind: "sexualAbuse" });
  });
});

describe("disguises", () => {
  it.each([
    [
      "i want to die",
      ["I WANT TO DIE!!!", "i w4nt t0 d1e", "ｉ ｗａｎｔ ｔｏ ｄｉｅ", "i wanttt to dieeee", "i want to d.i.e"],
    ],
    ["i want to kill myself", ["K I L L  M Y S E L F", "i want to k-i-l-l myself", "kill my\u200bself"]],
    ["je veux me tuer", ["JE VEUX ME TUER", "je veux me tuéééé", "jveux me tuer", "j e v e u x m e t u e r"]],
    [
      "我想死",
      [
        "我 想 死",
        "我.想.死",
        "我、想、死",
        "我想死死死",
        "我*想*死",
        "我想si",
        "wo3 xiang3 si3",
        "wǒ xiǎng sǐ",
        "woxiangsi",
      ],
    ],
    ["我不想活了", ["我不想活瞭", "我不 想活 了", "bu xiang huo le", "buxianghuole"]],
  ])("of %j are seen through", (plain, disguises) => {
    for (const text of disguises) expect(findCrisis(text), text).toEqual(findCrisis(plain));
    expect(findCrisis(plain)).toMatchObject({ severity: "urgent" });
  });
});

describe("properties", () => {
  // A pattern that goes back and forth would not end within the time a test has.
  it("long text of what the patterns are made of is read to its end", () => {
    const piece = fc.constantFrom(
      ..."我想要死不活了自杀打爸妈的 aei',.|",
      "i ",
      "je ",
      "want ",
      "my dad ",
      "veux ",
      "wo ",
      "xiang ",
      "a b ",
    );
    const long = fc.array(piece, { minLength: 1, maxLength: 20 }).map((pieces) => {
      const once = pieces.join("");
      return once.repeat(Math.ceil(4_000 / once.length)).slice(0, 4_000);
    });
    fc.assert(
      fc.property(long, (text) => {
        findCrisis(text);
      }),
      { numRuns: fuzzRuns(40) },
    );
  });

  it("no text makes it throw", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
        findCrisis(text);
      }),
      { numRuns: fuzzRuns(300) },
    );
  });

  it("harmless sentences before and after change nothing", () => {
    const sentence = fc.constantFrom(...harmless);
    const mark = fc.constantFrom(". ", "。", "\n", "! ", "？");
    fc.assert(
      fc.property(sentence, mark, fc.constantFrom(...crises), mark, sentence, (before, one, crisis, other, after) => {
        fc.pre(findCrisis(before) === undefined && findCrisis(after) === undefined);
        expect(findCrisis(`${before}${one}${crisis}${other}${after}`)).toEqual(findCrisis(crisis));
      }),
      { numRuns: fuzzRuns(300) },
    );
  });
});
