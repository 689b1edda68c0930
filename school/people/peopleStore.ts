import type { Database } from "better-sqlite3";
import type { Person, PersonRecord, Role } from "../../contract/people.ts";
import type { SecretKind } from "../../contract/secrets.ts";

/** The built-in person that everything belongs to until people are set up; after that, the command line. */
export const localPersonId = "local";

/** A person who is to be added. */
export interface NewPerson {
  readonly name?: string | undefined;
  readonly roles: readonly Role[];
  readonly number?: string | undefined;
}

/** Who uses this laptop; who was removed is found nowhere. */
export interface PeopleStore {
  find(personId: string): PersonRecord | undefined;
  /** Everybody who has a name, by name. */
  list(): PersonRecord[];
  /** The students or the teachers of a class, by name. */
  ofClass(classId: string, as: "student" | "teacher"): PersonRecord[];
  add(person: NewPerson): PersonRecord;
  /** Keeps what is left out. */
  change(
    personId: string,
    values: { readonly name?: string; readonly roles?: readonly Role[]; readonly number?: string | undefined },
  ): void;
  /** Whether somebody has ever signed in by that name, or been given the means to. */
  isUsed(personId: string): boolean;
  remove(personId: string): void;
  /** Gives all that one person read, asked and chose to another. */
  handOver(fromPersonId: string, toPersonId: string): void;
  /** Deletes a person with all that they read, asked and chose. */
  deleteWhole(personId: string): void;
  /** Ids of guests who have no session any more. */
  guestsGone(): string[];
}

interface PersonRow {
  readonly person_id: string;
  readonly roles: string;
  readonly name: string | null;
  readonly number: string | null;
  readonly emblem: number;
  readonly kind: SecretKind | null;
}

const select = `select people.person_id, roles, name, number, emblem, kind
  from people left join secrets on secrets.owner = people.person_id`;

/** How many flowers there are to draw: 7 numbers of petals, 4 shapes, 8 pairs of colours. */
const emblems = 7 * 4 * 8;

/** @param parts.random from 0 to below 1 */
export function createPeopleStore(
  db: Database,
  parts: { readonly newId: () => string; readonly now: () => Date; readonly random: () => number },
): PeopleStore {
  const find = db.prepare<[string], PersonRow>(`${select} where people.person_id = ? and removed_at is null`);
  const all = db.prepare<[], PersonRow>(`${select} where name is not null and removed_at is null`);
  const ofClass = db.prepare<[string, string], PersonRow>(
    `${select} join class_members using (person_id)
     where class_id = ? and member_as = ? and removed_at is null`,
  );
  const insert = db.prepare(
    "insert into people (person_id, roles, created_at, name, number, emblem) values (?, ?, ?, ?, ?, ?)",
  );
  const rename = db.prepare("update people set name = ? where person_id = ?");
  const setNumber = db.prepare("update people set number = ? where person_id = ?");
  const setRoles = db.prepare("update people set roles = ? where person_id = ?");
  const setRemoved = db.prepare("update people set removed_at = ? where person_id = ?");

  const isUsed = db
    .prepare<[{ personId: string }], number>(
      `select exists (select 1 from secrets where owner = :personId)
       or exists (select 1 from sessions where person_id = :personId)
       or exists (select 1 from turns where person_id = :personId)
       or exists (select 1 from reading_positions where person_id = :personId)`,
    )
    .pluck();
  const guestsGone = db
    .prepare<[], string>(
      `select person_id from people where name is null and roles = '["guest"]'
       and person_id not in (select person_id from sessions)
       and person_id not in (select person_id from alerts where seen_at is null)`,
    )
    .pluck();

  return {
    find: (personId) => orUndefined(find.get(personId), toRecord),
    list: () => all.all().map(toRecord).toSorted(byName),
    ofClass: (classId, as) => ofClass.all(classId, as).map(toRecord).toSorted(byName),
    add({ name, roles, number }) {
      const personId = parts.newId();
      const emblem = Math.floor(parts.random() * emblems);
      insert.run(personId, JSON.stringify(roles), parts.now().toISOString(), name ?? null, number ?? null, emblem);
      return { personId, roles: [...roles], emblem, ...(name !== undefined && { name }), ...(number && { number }) };
    },
    isUsed: (personId) => isUsed.get({ personId }) === 1,
    change(personId, { name, roles, number }) {
      if (name !== undefined) rename.run(name, personId);
      if (number !== undefined) setNumber.run(number, personId);
      if (roles !== undefined) setRoles.run(JSON.stringify(roles), personId);
    },
    remove: (personId) => void setRemoved.run(parts.now().toISOString(), personId),
    guestsGone: () => guestsGone.all(),
    handOver: db.transaction((from: string, to: string) => {
      for (const table of ["settings", "reading_positions", "turns"]) {
        db.prepare(`update ${table} set person_id = ? where person_id = ?`).run(to, from);
      }
    }),
    deleteWhole: db.transaction((personId: string) => {
      for (const table of ["alerts", "turn_results", "turn_drafts"]) {
        db.prepare(`delete from ${table} where turn_id in (select turn_id from turns where person_id = ?)`).run(
          personId,
        );
      }
      for (const table of ["turns", "settings", "reading_positions", "sessions", "class_members", "people"]) {
        db.prepare(`delete from ${table} where person_id = ?`).run(personId);
      }
      db.prepare("delete from secrets where owner = ?").run(personId);
    }),
  };
}

function toRecord({ person_id, roles, name, number, emblem, kind }: PersonRow): PersonRecord {
  return {
    personId: person_id,
    // The column is written by this store alone, from values of type Role.
    roles: JSON.parse(roles) as Role[],
    emblem,
    ...(name !== null && { name }),
    ...(number !== null && { number }),
    ...(kind !== null && { secret: kind }),
  };
}

function orUndefined<A, B>(value: A | undefined, map: (value: A) => B): B | undefined {
  return value === undefined ? undefined : map(value);
}

function byName(a: Person, b: Person): number {
  return (a.name ?? "").localeCompare(b.name ?? "");
}
