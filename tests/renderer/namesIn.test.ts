import { describe, expect, it } from "vitest";
import { inNameOrder } from "../../renderer/i18n/format.ts";
import { namesIn, repeatedNames, wrongNames } from "../../renderer/screens/school/namesIn.ts";

describe("Names in a list that was typed or pasted", () => {
  it("are one a line, without spaces around them and without empty lines", () => {
    expect(namesIn("Amina Diallo\r\n\n  Kofi   Mensah \n")).toEqual(["Amina Diallo", "Kofi Mensah"]);
    expect(namesIn("\n \t\n")).toEqual([]);
  });

  it("lose the numbers of the list, and no digit of their own", () => {
    expect(namesIn("1. Amina\n2) Kofi\n３、李小红\n4\tMoussa\n王5\nAmina 2")).toEqual([
      "Amina",
      "Kofi",
      "李小红",
      "Moussa",
      "王5",
      "Amina 2",
    ]);
  });

  it("are refused before they are sent, and named", () => {
    expect(wrongNames([])).toEqual({ kind: "none" });
    expect(wrongNames(["Amina", "\u202eanimA"])).toEqual({ kind: "unreadable", name: "\u202eanimA" });
    expect(wrongNames(Array.from({ length: 201 }, (_, n) => `Child ${n}`))).toEqual({ kind: "tooMany", most: 200 });
    expect(wrongNames(["Amina"])).toBeUndefined();
  });

  it("that stand there twice, or in the class already, are told once each", () => {
    expect(repeatedNames(["Amina", "Kofi", "Amina", "Amina", "Moussa"], ["Moussa"])).toEqual(["Amina", "Moussa"]);
  });
});

describe("Names in a list", () => {
  it("stand in the order of the reader's language: in Chinese by pinyin, 2 before 10", () => {
    const inOrder = (language: string, ...names: readonly string[]) =>
      inNameOrder(
        names.map((name) => ({ name })),
        language,
      ).map(({ name }) => name);
    expect(inOrder("zh-CN", "张伟", "李小红", "陈静", "欧阳娜娜")).toEqual(["陈静", "李小红", "欧阳娜娜", "张伟"]);
    expect(inOrder("fr", "Fatou", "Élodie", "Awa")).toEqual(["Awa", "Élodie", "Fatou"]);
    expect(inOrder("en", "Class 10", "Class 2")).toEqual(["Class 2", "Class 10"]);
  });
});
