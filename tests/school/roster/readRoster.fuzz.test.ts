import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rosterReading } from "../../../contract/roster.ts";
import { readRoster } from "../../../school/roster/readRoster.ts";
import { fuzzRuns } from "../../helpers/fuzzing.ts";

const existing = {
  people: [
    {
      personId: "amina",
      name: "Amina",
      roles: ["student" as const],
      classes: [{ name: "5A", as: "student" as const }],
    },
    { personId: "wang", name: "王芳", roles: ["teacher" as const], classes: [], number: "12" },
  ],
  classes: ["5A", "5A, mornings"],
};

/** Whatever comes in, it is answered: nobody is read whom a problem stops, and nobody twice. */
function expectAnswer(bytes: Uint8Array): void {
  const reading = rosterReading.parse(readRoster(bytes, existing));
  const { people, problems } = reading;
  expect(people.length + problems.length).toBeGreaterThan(0);
  const stopped = new Set(problems.filter(({ level }) => level === "stops").map(({ line }) => line));
  expect(people.filter(({ line }) => stopped.has(line))).toEqual([]);
  expect(new Set(people.map(({ line }) => line)).size).toBe(people.length);
  const known = people.flatMap(({ personId }) => personId ?? []);
  expect(new Set(known).size).toBe(known.length);
  for (const { name } of people) {
    expect(name).toMatch(/^[^\p{Cc}]{1,80}$/u);
    expect(name).toBe(name.trim());
  }
}

describe("readRoster, whatever it is given", () => {
  it("answers any bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), expectAnswer), { numRuns: fuzzRuns(500) });
  });

  it("answers any text made of what lists are made of", () => {
    const scrap = fc.constantFrom(
      ...'""",,,;;\t\n\n\r\'=+-@|% AéZ9王\u0000\u0007\ufeff\ufffd\u202e',
      "name",
      "class,role",
      "Full name (FULL_NAME),User type (USER_TYPE)",
      "姓名",
      "prénom;nom",
      "grade,number",
      "sep=;\n",
      "Amina",
      "12",
      "1E+5",
      "5A, mornings",
      "__proto__",
      "constructor",
    );
    const text = fc.array(scrap, { maxLength: 60 }).map((scraps) => Buffer.from(scraps.join("")));
    fc.assert(fc.property(text, expectAnswer), { numRuns: fuzzRuns(500) });
  });
});
