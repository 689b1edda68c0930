import type { Database } from "better-sqlite3";
import type { Person, Role } from "../../contract/people.ts";

/** The built-in person that everything belongs to until people are set up. */
export const localPersonId = "local";

/** Who uses this laptop. */
export interface PeopleStore {
  find(personId: string): Person | undefined;
}

export function createPeopleStore(db: Database): PeopleStore {
  const find = db.prepare<[string], { person_id: string; roles: string }>("select * from people where person_id = ?");
  return {
    find(personId) {
      const row = find.get(personId);
      // The column is written by this store alone, from values of type Role.
      return row && { personId: row.person_id, roles: JSON.parse(row.roles) as Role[] };
    },
  };
}
