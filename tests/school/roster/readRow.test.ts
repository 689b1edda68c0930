import { describe, expect, it } from "vitest";
import { readRosterFile as read } from "../../helpers/readRosterFile.ts";

const namesOf = (file: string | Buffer) => read(file).people.map(({ name }) => name);

const inClass = (name: string) => [{ name, as: "student" }];

describe("what may stand in a list", () => {
  it.each([
    ["Name;CLASS ;Rôle", "Amina;5A;Professeur"],
    ["姓名,班级,角色", "Amina,5A,教师"],
    [" nom complet\tclasse\tROLE", "Amina\t5A\tteacher"],
  ])("forgives case, accents and spaces in the header %j", (header, row) => {
    expect(read(`${header}\n${row}\n`).people).toMatchObject([
      { name: "Amina", roles: ["teacher"], classes: [{ name: "5A", as: "teacher" }] },
    ]);
  });

  it("joins first and last names in the order of their script", () => {
    expect(namesOf("姓,名\n欧阳,娜娜\n")).toEqual(["欧阳娜娜"]);
    expect(namesOf("First name,Last name\nAmina,Diallo\n,Sukarno\n")).toEqual(["Amina Diallo", "Sukarno"]);
    expect(namesOf("Surname,Given name\nDiallo,Amina\n")).toEqual(["Amina Diallo"]);
  });

  it("gives a person several roles and classes", () => {
    const file =
      'name,class,teaches,role\nMarie,"5A; 5B",,"teacher, administrator"\nYao,CP,Chess,student/teacher\nAwa,,6A,\n';
    expect(read(file).people).toMatchObject([
      {
        roles: ["teacher", "administrator"],
        classes: [
          { name: "5A", as: "teacher" },
          { name: "5B", as: "teacher" },
        ],
      },
      {
        roles: ["student", "teacher"],
        classes: [
          { name: "CP", as: "student" },
          { name: "Chess", as: "teacher" },
        ],
      },
      { roles: ["teacher"], classes: [{ name: "6A", as: "teacher" }] },
    ]);
  });

  it.each([
    ["五年级", "2班", "五年级2班"],
    ["五年级", "五年级2班", "五年级2班"],
    ["五年级", "五(2)班", "五(2)班"],
    ["三年级", "三班", "三年级三班"],
    ["1", "1班", "1-1班"],
    ["1", "11", "1-11"],
    ["5", "A", "5A"],
    ["5", "5A", "5A"],
    ["Grade 5", "A", "Grade 5 A"],
    ["6ème", "6B", "6B"],
    ["CM2", "CM2", "CM2"],
    ["CM2", "", "CM2"],
    ["", "5A", "5A"],
  ])("makes one class of the grade %j and the class %j", (grade, className, expected) => {
    expect(read(`name,grade,class\nAmina,${grade},${className}\n`).people[0]?.classes).toEqual(inClass(expected));
  });

  it("spells a class as the school does, else as its first row does", () => {
    const { people } = read("name,class\nAmina,5a\nBakari,６b\nChloé,6B\n", { people: [], classes: ["5A"] });
    expect(people.map(({ classes }) => classes[0]?.name)).toEqual(["5A", "６b", "６b"]);
  });

  it.each([
    ["français", "fr"],
    ["中文", "zh-CN"],
    ["Swahili", "sw"],
    ["pt_br", "pt-BR"],
  ])("takes %j for a language", (word, language) => {
    expect(read(`name,language\nAmina,${word}\n`).people[0]?.language).toBe(language);
  });

  it("reads numbers that a program saved as text", () => {
    expect(read('name,number\nAmina,="0012"\n')).toMatchObject({ people: [{ number: "0012" }], problems: [] });
  });

  it("keeps quotation marks inside a name, and a cell of several lines is one row", () => {
    const { people, problems } = read(
      'name,class\n"Diallo,\nAmina",5A\nJean "Jeannot" Sy,5A\n"Li ""Lee"" Mei", "5A"\n',
    );
    expect(people.map(({ line, name }) => [line, name])).toEqual([
      [2, "Diallo, Amina"],
      [3, 'Jean "Jeannot" Sy'],
      [4, 'Li "Lee" Mei'],
    ]);
    expect(problems).toEqual([]);
  });
});
