import { describe, expect, it } from "vitest";
import type { KnownPerson, RosterContext } from "../../../school/roster/rosterContext.ts";
import { problemsOf, readRosterFile as read } from "../../helpers/readRosterFile.ts";

const student = (personId: string, name: string, className?: string, number?: string): KnownPerson => ({
  personId,
  name,
  roles: ["student"],
  classes: className === undefined ? [] : [{ name: className, as: "student" }],
  ...(number !== undefined && { number }),
});

const inClass = (name: string) => [{ name, as: "student" }];

describe("who is there already", () => {
  const school: RosterContext = {
    people: [
      student("amina", "Amina", "5A", "0012"),
      student("bakari", "Bakari", "5A"),
      student("wang5", "王伟", "五年级1班"),
      student("wang6", "王伟", "六年级1班"),
      student("chloe", "Chloe\u0301", "5A"),
      {
        personId: "marie",
        name: "Marie",
        roles: ["teacher", "administrator"],
        classes: [{ name: "5A", as: "teacher" }],
      },
      student("marie5a", "Marie", "5A"),
    ],
    classes: ["5A", "5B", "Chess, mornings"],
  };
  const matches = (file: string) =>
    read(file, school).people.map(({ personId, name, is }) => `${name} ${is} ${personId ?? ""}`.trim());

  it("knows people by number, though the spreadsheet dropped its zeros or the name is mended", () => {
    expect(matches("name,class,number\nAmina,5A,12\n")).toEqual(["Amina same amina"]);
    expect(matches("name,class,number\nAminata,5A,0012\n")).toEqual(["Aminata changed amina"]);
    expect(read("name,number\nAmina,12\n", school).people).toMatchObject([{ number: "0012", classes: inClass("5A") }]);
  });

  it("knows people by name within their class, whatever the spelling of either", () => {
    expect(matches("name,class\nBakari,5a\n Chlo\u00e9 ,５Ａ\nBakari,5B\n")).toEqual([
      "Bakari same bakari",
      "Chloe\u0301 same chloe",
      "Bakari new",
    ]);
  });

  it("gives a number to whoever had none, and tells namesakes apart by theirs", () => {
    expect(matches("name,class,number\nBakari,5A,77\nAmina,5A,99\n")).toEqual(["Bakari changed bakari", "Amina new"]);
  });

  it("asks who is meant where two people answer to a name", () => {
    expect(problemsOf("王伟\n", school)).toEqual(["1 name ambiguous"]);
    expect(matches("姓名,班级\n王　伟,六年级1班\n")).toEqual(["王伟 same wang6"]);
  });

  it("makes no teacher of a student who bears a teacher's name", () => {
    expect(matches("name,role\nBakari,teacher\n")).toEqual(["Bakari new"]);
    expect(matches("name,class,role\nMarie,5A,teacher\n")).toEqual(["Marie same marie"]);
    expect(matches("name,class\nMarie,5A\n")).toEqual(["Marie same marie5a"]);
  });

  it("moves a student to another class, and takes no role away", () => {
    const { people } = read('name,class,number,role\nAmina,5B,12,\nMarie,"5A, 5B",,teacher\n', school);
    expect(people).toMatchObject([
      { is: "changed", classes: inClass("5B") },
      {
        is: "changed",
        roles: ["teacher", "administrator"],
        classes: [
          { name: "5A", as: "teacher" },
          { name: "5B", as: "teacher" },
        ],
      },
    ]);
  });

  it("leaves alone what a list says nothing of", () => {
    expect(matches("Amina\nBakari\n")).toEqual(["Amina same amina", "Bakari same bakari"]);
  });

  it("leaves a teacher who is known by number a teacher, though the list has no column of roles", () => {
    const marie: KnownPerson = { personId: "marie", name: "Marie", roles: ["teacher"], classes: [], number: "T1" };
    expect(read("name,class,number\nMarie,5A,T1\n", { people: [marie], classes: [] }).people).toMatchObject([
      { is: "changed", roles: ["teacher"], classes: [{ name: "5A", as: "teacher" }] },
    ]);
  });

  it("finds nobody twice", () => {
    expect(read("name,class,number\nAmina,5A,12\nAmina,,\n", school).problems).toMatchObject([
      { line: 3, code: "twiceInFile", otherLine: 2 },
    ]);
  });

  it("keeps a class together that has a comma in its name", () => {
    const { people } = read('name,class\nYao,"5B, Chess, mornings"\nAwa,"Chess, mornings, 5B"\n', school);
    expect(people.map(({ classes }) => classes)).toEqual([
      [...inClass("5B"), ...inClass("Chess, mornings")],
      [...inClass("Chess, mornings"), ...inClass("5B")],
    ]);
  });
});
