import { oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";
import { person, personName, personRecord } from "./people.ts";

export const className = personName;
export const grade = z.string().trim().max(40);

export const schoolClass = z.object({
  classId: z.string(),
  name: z.string(),
  grade: z.string().optional(),
  students: z.int().min(0),
  teachers: z.array(person),
});
export type SchoolClass = z.infer<typeof schoolClass>;

const classIdInput = z.object({ classId: z.string() });
const membership = classIdInput.extend({ personId: z.string(), as: z.enum(["student", "teacher"]) });

export const classes = {
  /** By name: all of them for administrators, for teachers their own. */
  list: oc
    .errors(wireErrors)
    .input(z.object({}))
    .output(z.object({ classes: z.array(schoolClass) })),
  add: oc
    .errors(wireErrors)
    .input(z.object({ name: className, grade: grade.optional() }))
    .output(schoolClass),
  change: oc
    .errors(wireErrors)
    .input(classIdInput.extend({ name: className, grade: grade.optional() }))
    .output(schoolClass),
  /** Takes a class off all lists; its people stay. */
  remove: oc.errors(wireErrors).input(classIdInput).output(z.object({})),
  /** The students of a class, by name. */
  students: oc
    .errors(wireErrors)
    .input(classIdInput)
    .output(z.object({ students: z.array(personRecord) })),
  /** Adds new students to a class; they choose their pictures when they first sign in. */
  addStudents: oc
    .errors(wireErrors)
    .input(classIdInput.extend({ names: z.array(personName).min(1).max(200) }))
    .output(z.object({ students: z.array(personRecord) })),
  join: oc.errors(wireErrors).input(membership).output(z.object({})),
  leave: oc.errors(wireErrors).input(membership).output(z.object({})),
};
