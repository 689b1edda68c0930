import type { UiLanguage } from "../../contract/languages.ts";
import type { RosterMember } from "../../contract/roster.ts";
import { writeCell } from "./cells.ts";
import { completeRoles } from "./completeRoles.ts";
import { columnWords } from "./words/columnWords.ts";
import { roleWords } from "./words/roleWords.ts";

/** For `simple`: the columns that {@link simpleCells} fills. */
const simpleColumns = ["name", "class", "teaches", "role", "number", "language"] as const;

/** As Kolibri's export has them; it knows them by the words in brackets. */
const kolibriColumns = [
  "Database ID (UUID)",
  "Username (USERNAME)",
  "Password (PASSWORD)",
  "Full name (FULL_NAME)",
  "User type (USER_TYPE)",
  "Identifier (IDENTIFIER)",
  "Birth year (BIRTH_YEAR)",
  "Gender (GENDER)",
  "Learner enrollment (ENROLLED_IN)",
  "Coach assignment (ASSIGNED_TO)",
];

/**
 * Writes people as CSV that Excel opens by a double click and that `readRoster` reads back: a byte order mark, CRLF,
 * semicolons in French as Excel expects them there; nothing in it runs as a formula. Pure.
 *
 * `kolibri` writes what Kolibri's import of users takes, always in its own words and with commas. It knows no
 * passwords: every one is `*` ("leave as it is"), for which Kolibri asks the administrator to put another before it
 * makes a new account.
 * @param language of the header and the roles; only `simple` has any
 */
export function writeRoster(
  people: readonly RosterMember[],
  format: "simple" | "kolibri",
  language: UiLanguage,
): string {
  switch (format) {
    case "simple": {
      const header = simpleColumns.map((column) => columnWords[column][language][0] ?? column);
      const rows = people.map((person) => simpleCells(person, language));
      return writeRows([header, ...rows], language === "fr" ? ";" : ",");
    }
    case "kolibri": {
      const usernames = chooseUsernames(people);
      return writeRows([kolibriColumns, ...people.map((person, at) => kolibriCells(person, usernames[at] ?? ""))], ",");
    }
    default:
      return format satisfies never;
  }
}

function writeRows(rows: readonly (readonly string[])[], delimiter: string): string {
  return `\ufeff${rows.map((cells) => `${cells.map(writeCell).join(delimiter)}\r\n`).join("")}`;
}

function classNames({ classes }: RosterMember, as: "student" | "teacher"): string {
  return classes
    .filter((each) => each.as === as)
    .map(({ name }) => name)
    .join(",");
}

/** Teachers' classes stand in the column of classes too, unless the teacher also learns. */
function simpleCells(person: RosterMember, language: UiLanguage): readonly string[] {
  const learns = classNames(person, "student");
  const teaches = classNames(person, "teacher");
  const roles = completeRoles(person.roles, person.classes);
  const classes = roles.includes("student") ? [learns, teaches] : [teaches, ""];
  const words = roles.map((role) => roleWords[role][language][0] ?? role).join(",");
  return [person.name, ...classes, words, person.number ?? "", person.language ?? ""];
}

function kolibriCells(person: RosterMember, username: string): readonly string[] {
  return [
    "",
    username,
    "*",
    person.name,
    kolibriType(person),
    person.number ?? "",
    "",
    "",
    classNames(person, "student"),
    classNames(person, "teacher"),
  ];
}

/** A teacher sees their own classes, as Kolibri's class coach does. */
function kolibriType(person: RosterMember): string {
  const roles = completeRoles(person.roles, person.classes);
  if (roles.includes("administrator")) return "ADMIN";
  return roles.includes("teacher") ? "CLASS_COACH" : "LEARNER";
}

/** From the names, as Kolibri allows them: letters and digits only, each once, whatever the case. */
function chooseUsernames(people: readonly RosterMember[]): readonly string[] {
  const taken = new Set<string>();
  return people.map(({ name }) => {
    const base =
      name
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]/gu, "") || "user";
    let username = base;
    for (let count = 2; taken.has(username); count++) username = `${base}${count}`;
    taken.add(username);
    return username;
  });
}
