import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uiLanguages } from "../../../contract/languages.ts";
import { readRoster } from "../../../school/roster/readRoster.ts";
import type { KnownPerson } from "../../../school/roster/rosterContext.ts";
import { writeRoster } from "../../../school/roster/writeRoster.ts";
import { fuzzRuns } from "../../helpers/fuzzing.ts";

const school: readonly KnownPerson[] = [
  {
    personId: "1",
    name: "王芳",
    roles: ["student"],
    classes: [{ name: "五年级2班", as: "student" }],
    number: "0012",
    language: "zh-CN",
  },
  { personId: "2", name: "Aïssatou “Aïcha” Diop", roles: ["student"], classes: [], language: "fr" },
  {
    personId: "3",
    name: 'Li "Lee" Mei; or, Mei',
    roles: ["student"],
    classes: [{ name: "Chess, mornings", as: "student" }],
  },
  {
    personId: "4",
    name: "Moussa",
    roles: ["student", "teacher", "administrator"],
    classes: [
      { name: "CM2", as: "student" },
      { name: "5A", as: "teacher" },
      { name: "5B", as: "teacher" },
    ],
  },
  { personId: "5", name: "=HYPERLINK(0)", roles: ["teacher"], classes: [{ name: "-1", as: "teacher" }] },
  { personId: "6", name: "'@'t Hooft", roles: ["teacher", "administrator"], classes: [] },
  { personId: "7", name: "’t Hooft", roles: ["administrator"], classes: [] },
];

describe("writeRoster", () => {
  it.each(
    uiLanguages.flatMap((language) => (["simple", "kolibri"] as const).map((format) => [format, language] as const)),
  )("writes a school as %s in %s, and everybody comes back the same", (format, language) => {
    const text = writeRoster(school, format, language);
    const reading = readRoster(Buffer.from(text), { people: school, classes: [] });

    expect(reading.format).toBe(format);
    expect(reading.people).toEqual(school.map((person, at) => ({ ...person, line: at + 2, is: "same" })));
    expect(reading.problems.filter(({ level }) => level === "stops")).toEqual([]);
  });

  it("writes what Excel opens in each country, in the country's words", () => {
    const [first] = school.slice(0, 1);
    expect(writeRoster(first === undefined ? [] : [first], "simple", "fr")).toBe(
      "\ufeffnom;classe;enseigne;rôle;numéro;langue\r\n王芳;五年级2班;;élève;0012;zh-CN\r\n",
    );
    expect(writeRoster([], "simple", "zh-CN")).toBe("\ufeff姓名,班级,任教班级,角色,学号,语言\r\n");
  });

  it("writes what Kolibri takes: a user name each, a type, no password", () => {
    const namesakes = [school[0], school[0], school[3]].flatMap((person) => person ?? []);
    const rows = writeRoster(namesakes, "kolibri", "fr").split("\r\n");
    expect(rows).toEqual([
      "\ufeffDatabase ID (UUID),Username (USERNAME),Password (PASSWORD),Full name (FULL_NAME),User type (USER_TYPE),Identifier (IDENTIFIER),Birth year (BIRTH_YEAR),Gender (GENDER),Learner enrollment (ENROLLED_IN),Coach assignment (ASSIGNED_TO)",
      ",王芳,*,王芳,LEARNER,0012,,,五年级2班,",
      ",王芳2,*,王芳,LEARNER,0012,,,五年级2班,",
      ',moussa,*,Moussa,ADMIN,,,,CM2,"5A,5B"',
      "",
    ]);
  });

  it("leaves nothing in the file that a spreadsheet would run", () => {
    const names = ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "＝1+1", "'=1"];
    const people = names.map((name) => ({
      name,
      roles: ["student" as const],
      classes: [],
      number: name,
      language: name,
    }));
    for (const format of ["simple", "kolibri"] as const) {
      const cells = writeRoster(people, format, "en")
        .slice(1)
        .split(/\r\n|,/u);
      expect(cells.filter((cell) => /^["\s]*[=+\-@＝]/u.test(cell))).toEqual([]);
    }
  });

  /** Names as a school can hold them: something to read in them, and not too long. */
  const name = fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(..."=+-@|%'\",;\t\n 王Aé0"), minLength: 1, maxLength: 12 }),
      fc.constantFrom("name", "姓名", "sep=;", "NOT_SPECIFIED", '="1"', "#N/A", "TRUE"),
    )
    .filter((each) => /[\p{L}\p{N}]/u.test(each) && !/(?!\s)[\p{C}\ufffd]/u.test(each));
  const className = fc
    .string({ unit: fc.constantFrom(..."=-@'\"ABé五年级 12()"), minLength: 1, maxLength: 9 })
    .filter((each) => /\p{L}/u.test(each));
  const person = fc.record({
    name,
    roles: fc.subarray(["student", "teacher", "administrator"] as const, { minLength: 1 }),
    learns: fc.uniqueArray(className, { maxLength: 3 }),
    teaches: fc.uniqueArray(className, { maxLength: 3 }),
    isNumbered: fc.boolean(),
    language: fc.constantFrom(undefined, "fr", "zh-CN", "sw", "pt-BR"),
  });
  /** Whoever has no number is known by the name: so each name stands once. */
  const people = fc.uniqueArray(person, {
    maxLength: 8,
    selector: ({ name }) => name.normalize("NFC").replace(/[\s\p{C}]/gu, ""),
  });

  it.each(["simple", "kolibri"] as const)("brings back whoever a school can hold, as %s", (format) => {
    fc.assert(
      fc.property(people, fc.constantFrom(...uiLanguages), (people, language) => {
        const known = people.map(({ name, roles, learns, teaches, isNumbered, language }, at) => ({
          personId: `person ${at}`,
          name,
          roles,
          classes: [
            ...learns.map((each) => ({ name: each, as: "student" as const })),
            ...teaches.map((each) => ({ name: each, as: "teacher" as const })),
          ],
          ...(isNumbered && { number: `N-${at}` }),
          ...(language !== undefined && { language }),
        }));
        const reading = readRoster(Buffer.from(writeRoster(known, format, language)), { people: known, classes: [] });
        expect(reading.problems.filter(({ code }) => !["passwordsIgnored", "empty"].includes(code))).toEqual([]);
        expect(reading.people.map(({ personId, is }) => `${personId} ${is}`)).toEqual(
          known.map(({ personId }) => `${personId} same`),
        );
      }),
      { numRuns: fuzzRuns(200) },
    );
  });
});
