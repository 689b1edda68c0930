import { resolve } from "node:path";
import { Command } from "commander";
import type { RosterPerson, RosterProblem, RosterReading, RosterTaken } from "../contract/roster.ts";
import { type Session, withEngine } from "./withEngine.ts";

export function peopleCommand(): Command {
  return new Command("people").description("bring in the people of the school from a list").addCommand(
    new Command("import")
      .description("add and change people as a CSV file says: a list of names, a spreadsheet, or Kolibri's export")
      .argument("<file.csv>")
      .option("--dry-run", "only say who is new or changed, and every problem with its line")
      .action((file: string, options: { dryRun?: boolean }, command: Command) =>
        withEngine(command, (session) => importPeople(resolve(file), options.dryRun === true, session)),
      ),
  );
}

/** Nobody could be read of the file. */
class RosterRefusedError extends Error {
  readonly code = "ROSTER_REFUSED";
  readonly problems: readonly RosterProblem[];

  constructor(problems: readonly RosterProblem[]) {
    super(problems.map(problemWords).join("\n"));
    this.problems = problems;
  }
}

async function importPeople(path: string, isDryRun: boolean, { client, report, signal }: Session): Promise<void> {
  const source = { kind: "path", path } as const;
  const reading = await client.roster.check({ source }, { signal });
  if (reading.people.length === 0) throw new RosterRefusedError(reading.problems);
  if (isDryRun) return report.result(reading, readingWords(reading));
  const taken = await client.roster.take({ source }, { signal });
  report.result({ ...taken, problems: reading.problems }, takenWords(taken, reading.problems));
}

function readingWords({ people, problems }: RosterReading): string {
  const count = (is: RosterPerson["is"]) => people.filter((person) => person.is === is).length;
  const rows = people.filter(({ is }) => is !== "same").map(personWords);
  const sum = `${count("new")} new, ${count("changed")} changed, ${count("same")} as they are. Nothing was changed.`;
  return [...rows, ...problems.map(problemWords), sum].join("\n");
}

function takenWords(taken: RosterTaken, problems: readonly RosterProblem[]): string {
  const { added, changed, same, leftOut, withoutPassphrase } = taken;
  const sum = `${added} added, ${changed} changed, ${same} as they were, ${leftOut} rows left out.`;
  const staff = withoutPassphrase.length === 0 ? [] : [`Give a passphrase to: ${withoutPassphrase.join(", ")}.`];
  return [...problems.map(problemWords), sum, ...staff].join("\n");
}

function personWords({ line, is, name, roles, classes }: RosterPerson): string {
  return `line ${line}: ${is}: ${name}, ${roles.join(" and ")}, ${classes.map((each) => each.name).join(", ")}`;
}

function problemWords({ line, column, code, value, otherLine, level }: RosterProblem): string {
  const where = line === 0 ? "file" : `line ${line}`;
  const what = [sentences[code], value === undefined ? "" : `(${value})`, otherLine ? `See line ${otherLine}.` : ""];
  const left = level === "stops" && line > 0 ? "Left out." : "";
  return `${where}${column === undefined ? "" : `, ${column}`}: ${[...what, left].filter(Boolean).join(" ")}`;
}

const sentences: Readonly<Record<RosterProblem["code"], string>> = {
  tooBig: "This file is too big for a list of people. Choose another one.",
  empty: "There is nobody in this file.",
  isSpreadsheet: "This is a workbook. Save it as CSV in Excel or LibreOffice, then import that file.",
  notText: "This is no text. Save the list as CSV.",
  noColumns: "No column of names was found. Write a first row such as: name, class.",
  tooManyRows: "There are more than 5,000 people in this file. Split it.",
  badRow: "This row has too few or too many cells, or a quotation mark too many.",
  unreadableText: "These signs cannot be read. Type the cell again.",
  formula: "A formula stands here; its first sign was taken off.",
  noName: "The name is missing.",
  nameTooLong: "This is too long for a name.",
  numberTooLong: "This is too long for a number.",
  roundedNumber: "The spreadsheet has rounded this number, so it was not taken.",
  unknownRole: "This role is not known. Write student, teacher or administrator.",
  unknownLanguage: "This language is not known.",
  twiceInFile: "This person stands in the file twice.",
  ambiguous: "Several people of the school have this name. Add their number or their class.",
  passwordsIgnored: "Passwords are not taken over: children choose pictures, and you give teachers a passphrase.",
};
