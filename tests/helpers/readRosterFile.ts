import { expect } from "vitest";
import { type RosterReading, rosterReading } from "../../contract/roster.ts";
import { readRoster } from "../../school/roster/readRoster.ts";
import type { RosterContext } from "../../school/roster/rosterContext.ts";

const newSchool: RosterContext = { people: [], classes: [] };

/** Reads a file of people, and holds what comes out against the contract. */
export function readRosterFile(file: string | Buffer, existing: RosterContext = newSchool): RosterReading {
  const reading = readRoster(Buffer.from(file), existing);
  expect(rosterReading.parse(reading)).toEqual(reading);
  return reading;
}

/** What was wrong, a line each: `3 name noName`. */
export function problemsOf(file: string | Buffer, existing: RosterContext = newSchool): readonly string[] {
  return readRosterFile(file, existing).problems.map(({ line, column, code }) =>
    [line, column, code].filter(Boolean).join(" "),
  );
}
