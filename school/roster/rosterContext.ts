import type { RosterMember } from "../../contract/roster.ts";
import { classKey, numberKey, tidyName } from "./sameness.ts";

/** Somebody whom the school has already. */
export interface KnownPerson extends RosterMember {
  readonly personId: string;
}

/** What a roster is compared with. */
export interface RosterContext {
  readonly people: readonly KnownPerson[];
  /** Names of all the school's classes, also of those without people. */
  readonly classes: readonly string[];
  /** Those that can be kept of a person; without it, any. */
  readonly languages?: readonly string[];
}

/** The people of a school, to be found by what a row says. */
export interface KnownPeople {
  byNumber(number: string): readonly KnownPerson[];
  byName(name: string): readonly KnownPerson[];
}

/** Makes people findable by number and by name, whatever the spelling. */
export function indexPeople(people: readonly KnownPerson[]): KnownPeople {
  const numbers = new Map<string, KnownPerson[]>();
  const names = new Map<string, KnownPerson[]>();
  for (const person of people) {
    addTo(names, tidyName(person.name), person);
    if (person.number !== undefined) addTo(numbers, numberKey(person.number), person);
  }
  return {
    byNumber: (number) => numbers.get(numberKey(number)) ?? [],
    byName: (name) => names.get(tidyName(name)) ?? [],
  };
}

function addTo(index: Map<string, KnownPerson[]>, key: string, person: KnownPerson): void {
  const others = index.get(key);
  if (others === undefined) index.set(key, [person]);
  else others.push(person);
}

/** How the school spells its classes, by {@link classKey}. */
export function classSpellings({ people, classes }: RosterContext): Map<string, string> {
  const names = [...classes, ...people.flatMap((person) => person.classes.map(({ name }) => name))];
  return new Map(names.reverse().map((name) => [classKey(name), name]));
}
