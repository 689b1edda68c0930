import { describe, expect, it } from "vitest";
import { inGbk, inUtf16 } from "../../helpers/encodedText.ts";
import { readRosterFile as read } from "../../helpers/readRosterFile.ts";

const inClass = (name: string) => [{ name, as: "student" }];

describe("the files that schools have", () => {
  it("reads a head teacher's list that Excel saved in GBK, under its title", () => {
    const file = inGbk(
      "五年级学生名单,,,\r\n序号,姓名,年级,班级,学号\r\n1,王　芳,五年级,2班,20240101\r\n2,李玥,五年级,2班,20240102\r\n",
    );

    expect(read(file)).toEqual({
      format: "simple",
      encoding: "gb18030",
      people: [
        { line: 3, name: "王芳", roles: ["student"], classes: inClass("五年级2班"), number: "20240101", is: "new" },
        { line: 4, name: "李玥", roles: ["student"], classes: inClass("五年级2班"), number: "20240102", is: "new" },
      ],
      problems: [],
    });
  });

  it("reads a French school's list that Excel saved with semicolons in Windows-1252", () => {
    const file = Buffer.from(
      "N°;Nom;Prénom;Classe;Rôle\r\n1;DIOP;Zoé;CM2;élève\r\n2;Noël;Aïssatou;CM2;Enseignante\r\n",
      "latin1",
    );

    const { format, encoding, people, problems } = read(file);

    expect({ format, encoding, problems }).toEqual({ format: "simple", encoding: "windows-1252", problems: [] });
    expect(people).toEqual([
      { line: 2, name: "Zoé DIOP", roles: ["student"], classes: inClass("CM2"), is: "new" },
      { line: 3, name: "Aïssatou Noël", roles: ["teacher"], classes: [{ name: "CM2", as: "teacher" }], is: "new" },
    ]);
  });

  it.each([
    ["utf-8", Buffer.from("name,class\nZoé,5A\n")],
    ["utf-8", Buffer.from("\ufeffname,class\r\nZoé,5A\r\n")],
    ["utf-16le", inUtf16("name\tclass\r\nZoé\t5A\r\n", "little endian")],
    ["utf-16be", inUtf16("name\tclass\r\nZoé\t5A\r\n", "big endian")],
    ["windows-1252", Buffer.from("name;class\rZoé;5A\r", "latin1")],
    ["windows-1252", Buffer.from("sep=;\r\nname;class\r\nZoé;5A\r\n", "latin1")],
    ["windows-1252", Buffer.from("sep=|\nname|class\nZoé|5A\n", "latin1")],
  ])("finds the encoding (%s), the ends of lines and what parts the cells", (encoding, file) => {
    expect(read(file)).toEqual({
      format: "simple",
      encoding,
      people: [{ line: 2, name: "Zoé", roles: ["student"], classes: inClass("5A"), is: "new" }],
      problems: [],
    });
  });

  it.each(["李玥\n", "赵喆\n王珺\n", "姓名\n镕\n"])(
    "tells a short list in GBK (%j) from one in Windows-1252",
    (text) => {
      expect(read(inGbk(text)).encoding).toBe("gb18030");
    },
  );

  it.each(["Zoé\n", "Noël;Éloïse\n", "Nom;Prénom\nLefèvre;Anaïs\n", "É;À\n"])(
    "takes French accents (%j) for what they are",
    (text) => {
      expect(read(Buffer.from(text, "latin1")).encoding).toBe("windows-1252");
    },
  );

  it("reads a bare list of names", () => {
    expect(read("Amina Diallo\r\nBakari Sy\r\n\r\nChloé O'Neil\r\n")).toMatchObject({
      format: "names",
      people: [
        { line: 1, name: "Amina Diallo", roles: ["student"], classes: [] },
        { line: 2, name: "Bakari Sy" },
        { line: 4, name: "Chloé O'Neil" },
      ],
      problems: [],
    });
  });

  it("reads what Kolibri exports of its users, and says that passwords stay behind", () => {
    const file = [
      "Database ID (UUID),Username (USERNAME),Password (PASSWORD),Full name (FULL_NAME),User type (USER_TYPE),Identifier (IDENTIFIER),Birth year (BIRTH_YEAR),Gender (GENDER),Learner enrollment (ENROLLED_IN),Coach assignment (ASSIGNED_TO)",
      '5f3c,amina,*,Amina Diallo,LEARNER,K-1,2014,FEMALE,"5A,Chess",',
      "5f3d,coulibaly,secret,Moussa Coulibaly,CLASS_COACH,,,,,5A",
      "5f3e,head,*,,FACILITY_COACH,NOT_SPECIFIED,,,,",
      "5f3f,root,*,'-Fatou,SUPERUSER,,,,,",
    ].join("\r\n");

    const reading = read(`\ufeff${file}`);

    expect(reading.format).toBe("kolibri");
    expect(reading.people).toEqual([
      {
        line: 2,
        name: "Amina Diallo",
        roles: ["student"],
        classes: [...inClass("5A"), ...inClass("Chess")],
        number: "K-1",
        is: "new",
      },
      { line: 3, name: "Moussa Coulibaly", roles: ["teacher"], classes: [{ name: "5A", as: "teacher" }], is: "new" },
      { line: 4, name: "head", roles: ["teacher"], classes: [], is: "new" },
      { line: 5, name: "-Fatou", roles: ["administrator"], classes: [], is: "new" },
    ]);
    expect(reading.problems).toEqual([{ line: 1, column: "password", code: "passwordsIgnored", level: "notice" }]);
    expect(JSON.stringify(reading)).not.toContain("secret");
  });

  it("knows Kolibri's columns in other languages, and by their codes alone", () => {
    expect(read("全名（FULL_NAME）,用户类型（USER_TYPE）\n王芳,ADMIN\n").people).toMatchObject([
      { name: "王芳", roles: ["administrator"] },
    ]);
    expect(read("FULL_NAME,USER_TYPE,ENROLLED_IN\nAmina,learner,5A\n")).toMatchObject({
      format: "kolibri",
      people: [{ classes: inClass("5A") }],
    });
  });
});
