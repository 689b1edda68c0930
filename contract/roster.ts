import { oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";
import { uiLanguages } from "./languages.ts";
import { fileSource } from "./values.ts";

/** How a file of people is laid out: a bare list of names, our own columns, or Kolibri's export of its users. */
export const rosterFormat = z.enum(["names", "simple", "kolibri"]);
export type RosterFormat = z.infer<typeof rosterFormat>;

export const rosterEncoding = z.enum(["utf-8", "utf-16le", "utf-16be", "gb18030", "windows-1252"]);
export type RosterEncoding = z.infer<typeof rosterEncoding>;

/** The roles that a roster can give; a guest is on none. */
export const rosterRole = z.enum(["student", "teacher", "administrator"]);
export type RosterRole = z.infer<typeof rosterRole>;

/** What a column of a roster can hold. */
export const rosterColumn = z.enum([
  "name",
  "firstName",
  "lastName",
  /** Kolibri's, for people who have no other name there. */
  "username",
  "class",
  /** Classes that somebody teaches, where `class` holds those that they learn in. */
  "teaches",
  "role",
  "number",
  "grade",
  "language",
  "password",
]);
export type RosterColumn = z.infer<typeof rosterColumn>;

export const rosterClass = z.object({ name: z.string(), as: z.enum(["student", "teacher"]) });
export type RosterClass = z.infer<typeof rosterClass>;

/** What a roster tells of a person. */
export const rosterMember = z.object({
  name: z.string(),
  roles: z.array(rosterRole).min(1),
  classes: z.array(rosterClass),
  /** The school's own number for the person. */
  number: z.string().optional(),
  /** BCP 47. */
  language: z.string().optional(),
});
export type RosterMember = z.infer<typeof rosterMember>;

/** A person as they would be once the roster is taken over: what it says nothing of stays as it is. */
export const rosterPerson = rosterMember.extend({
  /** The row, counted as a spreadsheet does. */
  line: z.int().min(1),
  is: z.enum(["new", "same", "changed"]),
  /** Who it is; absent from new people. */
  personId: z.string().optional(),
});
export type RosterPerson = z.infer<typeof rosterPerson>;

export const rosterProblemCode = z.enum([
  // Of the file: nobody is read.
  "tooBig",
  "empty",
  "isSpreadsheet",
  "notText",
  "noColumns",
  "tooManyRows",
  // Of a row.
  "badRow",
  "unreadableText",
  "formula",
  "noName",
  "nameTooLong",
  "numberTooLong",
  /** A spreadsheet has rounded it: 2.02401E+11. */
  "roundedNumber",
  "unknownRole",
  "unknownLanguage",
  "twiceInFile",
  /** Several people of the school answer to it. */
  "ambiguous",
  "passwordsIgnored",
]);
export type RosterProblemCode = z.infer<typeof rosterProblemCode>;

export const rosterProblem = z.object({
  /** The row, counted as a spreadsheet does; 0 for the file as a whole. */
  line: z.int().min(0),
  column: rosterColumn.optional(),
  code: rosterProblemCode,
  /** What stands there, shortened and fit to be shown; never a password. */
  value: z.string().optional(),
  /** For `twiceInFile`: where the person stands first. */
  otherLine: z.int().min(1).optional(),
  /** `stops` leaves the person out; with `notice` they are read. */
  level: z.enum(["stops", "notice"]),
});
export type RosterProblem = z.infer<typeof rosterProblem>;

/** All that a file of people says, and everything that is wrong with it. */
export const rosterReading = z.object({
  /** Absent if the file could not be read as any. */
  format: rosterFormat.optional(),
  /** Absent if the file is not text. */
  encoding: rosterEncoding.optional(),
  people: z.array(rosterPerson),
  /** In the order of their lines. */
  problems: z.array(rosterProblem),
});
export type RosterReading = z.infer<typeof rosterReading>;

/** What taking a roster over came to. */
export const rosterTaken = z.object({
  /** Names it to `undo`, until Luciole is closed. */
  undoId: z.string(),
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  /** Rows that were left out. */
  leftOut: z.int(),
  classesAdded: z.int(),
  /** Names of those who teach or administer and have no passphrase yet. */
  withoutPassphrase: z.array(z.string()),
});
export type RosterTaken = z.infer<typeof rosterTaken>;

const rosterInput = z.object({ source: fileSource });

export const roster = {
  /** Reads the file and changes nothing. */
  check: oc.errors(wireErrors).input(rosterInput).output(rosterReading),
  /** Takes over whom the file holds, all at once or not at all; rows with problems that stop them are left out. */
  take: oc.errors(wireErrors).input(rosterInput).output(rosterTaken),
  /** Takes back the people and classes that were added and that nobody has used; what was changed stays so. */
  undo: oc
    .errors(wireErrors)
    .input(z.object({ undoId: z.string() }))
    .output(z.object({ removed: z.int(), kept: z.int() })),
  /** Everybody as a CSV file: for a spreadsheet, or for Kolibri. */
  export: oc
    .errors(wireErrors)
    .input(z.object({ format: z.enum(["simple", "kolibri"]), language: z.enum(uiLanguages) }))
    .output(z.object({ text: z.string() })),
};
