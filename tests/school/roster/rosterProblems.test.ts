import { describe, expect, it } from "vitest";
import { problemsOf, readRosterFile as read } from "../../helpers/readRosterFile.ts";

describe("what is wrong with a list", () => {
  it("names every row, as a spreadsheet counts them, and reads the others", () => {
    const file = [
      "name,class,role,number,language", // 1
      "Amina,5A,student,1,fr", // 2
      ",5A,,2,", // 3
      "", // 4
      '"Bak', // 5: a cell of two lines
      'ari",5A,surveillant,3,fr',
      `${"x".repeat(81)},5A,,4,`, // 6
      "Chloé,5A,,5,klingon", // 7
      "=Dewi,5A,,6,", // 8
      '"Elif,5A,,7,', // 9: never closed
      "Fatou,5A,,8,", // 10
      '"Gor"an,5A,,9,', // 11: closed too early
      "Hao,Li,5A,student,10,fr", // 12: a cell too many
      "Ines,5A", // 13
      "J\u0007,5A,,11,", // 14
      "Kofi,5A,,2.02401E+11,", // 15
      "???,5A,,12,", // 16
      "Amina,5A,,1,", // 17
      "Fatou,5A,,,", // 18
      `Lea,5A,,${"9".repeat(65)},`, // 19
    ].join("\n");

    const { people, problems } = read(file);

    expect(
      problems.map(({ line, column, code, level }) => [line, column, code, level].filter(Boolean).join(" ")),
    ).toEqual([
      "3 name noName stops",
      "5 role unknownRole stops",
      "6 name nameTooLong stops",
      "7 language unknownLanguage notice",
      "8 name formula notice",
      "9 badRow stops",
      "11 badRow stops",
      "12 badRow stops",
      "13 badRow notice",
      "14 name unreadableText stops",
      "15 number roundedNumber notice",
      "16 name unreadableText stops",
      "17 number twiceInFile stops",
      "18 name twiceInFile stops",
      "19 number numberTooLong stops",
    ]);
    expect(people.map(({ line, name }) => `${line} ${name}`)).toEqual([
      "2 Amina",
      "7 Chloé",
      "8 Dewi",
      "10 Fatou",
      "13 Ines",
      "15 Kofi",
    ]);
    expect(people.find(({ name }) => name === "Kofi")).not.toHaveProperty("number");
    expect(problems.filter(({ code }) => code === "twiceInFile").map(({ otherLine }) => otherLine)).toEqual([2, 10]);
  });

  it("shows what stands there, fit to be shown", () => {
    expect(read("name,role\nAmina,\u0007chief\nYao,chief\n").problems).toMatchObject([
      { value: "�chief" },
      { value: "chief" },
    ]);
    expect(read(`name\n${"y".repeat(500)}\n`).problems[0]?.value).toHaveLength(80);
    expect(read("Amina,5A\n").problems).toMatchObject([{ line: 1, code: "noColumns", value: "Amina, 5A" }]);
  });

  it.each([
    ["an Excel workbook", Buffer.from("PK\u0003\u0004\u0014\u0000", "latin1"), "isSpreadsheet"],
    ["an old Excel workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "isSpreadsheet"],
    ["a table in HTML", Buffer.from("\ufeff <html><table>"), "isSpreadsheet"],
    ["a PDF", Buffer.from("%PDF-1.7"), "notText"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "notText"],
    ["a photo", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "notText"],
    ["zeroes", Buffer.alloc(100), "notText"],
    ["nothing", Buffer.alloc(0), "empty"],
    ["blank lines", Buffer.from("\ufeff \r\n\r\n;;\r\n"), "empty"],
    ["a header alone", Buffer.from("name,class\n"), "empty"],
    ["5 MB and a byte", Buffer.alloc(5 * 1024 * 1024 + 1, "a\n"), "tooBig"],
    ["columns without a header", Buffer.from("Amina,5A\nBakari,5B\n"), "noColumns"],
    ["classes without names", Buffer.from("class\n5A\n"), "noColumns"],
  ])("refuses %s, and reads nobody", (_, file, code) => {
    expect(read(file)).toMatchObject({ people: [], problems: [{ code, level: "stops" }] });
  });

  it("never shows a password, not even in a row that it cannot read", () => {
    const reading = read("name,password\nAmina,hunter2\nBakari,hunter2,x\n,hunter2\n");
    expect(reading.problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      "1 passwordsIgnored",
      "3 badRow",
      "4 noName",
    ]);
    expect(JSON.stringify(reading)).not.toContain("hunter2");
  });

  it("takes 5,000 people and no more", () => {
    const names = Array.from({ length: 5_001 }, (_, at) => `Pupil ${at}\n`);
    expect(read(`name\n${names.slice(1).join("")}`).people).toHaveLength(5_000);
    expect(read(`name\n${names.join("")}`)).toMatchObject({
      people: [],
      problems: [{ line: 5_002, code: "tooManyRows" }],
    });
  });

  it("is not held up by cells as long as the file, or by a file of quotation marks", () => {
    expect(problemsOf(`name\n${"=".repeat(4_000_000)}\n`)).toEqual(["2 name nameTooLong"]);
    expect(problemsOf(`name,class\nAmina,"${",".repeat(100_000)}"\n`)).toEqual(["2 class nameTooLong"]);
    expect(problemsOf(`name\n${'"x\n'.repeat(300)}`)).toHaveLength(300);
  });
});
