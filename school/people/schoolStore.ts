import type { Database } from "better-sqlite3";

/** The school that was set up. */
export interface SchoolRecord {
  readonly name: string;
  /** Whether this computer may serve the school's Wi-Fi. */
  readonly mayServe: boolean;
}

export interface SchoolStore {
  /** Undefined until a school is set up. */
  get(): SchoolRecord | undefined;
  /** Sets it up, or changes it. */
  put(school: SchoolRecord): void;
}

export function createSchoolStore(db: Database, now: () => Date): SchoolStore {
  const find = db.prepare<[], { name: string; may_serve: number }>("select name, may_serve from school");
  const put = db.prepare(
    `insert into school (only_row, name, may_serve, set_up_at) values (1, ?, ?, ?)
     on conflict do update set name = excluded.name, may_serve = excluded.may_serve`,
  );
  return {
    get() {
      const row = find.get();
      return row && { name: row.name, mayServe: row.may_serve === 1 };
    },
    put: ({ name, mayServe }) => void put.run(name, mayServe ? 1 : 0, now().toISOString()),
  };
}
