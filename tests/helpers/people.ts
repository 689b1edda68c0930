import type { EngineClient } from "../../contract/index.ts";
import type { Secret } from "../../contract/secrets.ts";

export const passphrase = "the goat eats at noon";

/** Three pictures, as a child touches them. */
export const sunFishDrum: Secret = { kind: "pictures", pictures: ["sun", "fish", "drum"] };
export const fishSunDrum: Secret = { kind: "pictures", pictures: ["fish", "sun", "drum"] };

/** Sets up a school with one person who does everything, as the wizard does. @returns what the wizard got */
export function setUpSchool(client: EngineClient, before: "keep" | "delete" = "keep") {
  return client.school.setUp({
    name: "Village school",
    firstClass: { name: "Class 4", grade: "4" },
    staff: { kind: "one", name: "Madame Diallo", passphrase },
    mayServe: true,
    before,
  });
}

/** Adds students to the only class. @returns the class and the ids of the students, in the order of their names */
export async function addStudents(client: EngineClient, ...names: string[]) {
  const { classes } = await client.classes.list({});
  const classId = classes[0]?.classId ?? "";
  const { students } = await client.classes.addStudents({ classId, names });
  return { classId, ids: names.map((name) => students.find((student) => student.name === name)?.personId ?? "") };
}
