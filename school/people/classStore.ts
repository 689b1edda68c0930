import type { Database } from "better-sqlite3";

/** A class without its people. */
export interface ClassRecord {
  readonly classId: string;
  readonly name: string;
  readonly grade?: string;
  readonly students: number;
  /** Since when the tutor answers no questions of it; absent while it does. */
  readonly pausedAt?: string;
}

type MemberAs = "student" | "teacher";

/** The classes of the school and who is in them; a class that was removed is found nowhere. */
export interface ClassStore {
  /** By name. */
  list(): ClassRecord[];
  find(classId: string): ClassRecord | undefined;
  add(values: { readonly name: string; readonly grade?: string | undefined }): ClassRecord;
  change(classId: string, values: { readonly name: string; readonly grade?: string | undefined }): void;
  remove(classId: string): void;
  join(classId: string, personId: string, as: MemberAs): void;
  leave(classId: string, personId: string, as: MemberAs): void;
  /** Keeps the moment of the first pause. */
  pause(classId: string): void;
  resume(classId: string): void;
  /** Ids of the classes that a person is in. */
  of(personId: string, as: MemberAs): string[];
}

interface ClassRow {
  readonly class_id: string;
  readonly name: string;
  readonly grade: string | null;
  readonly students: number;
  readonly paused_at: string | null;
}

const select = `select class_id, name, grade, paused_at,
  (select count(*) from class_members join people using (person_id)
   where class_members.class_id = classes.class_id and member_as = 'student' and people.removed_at is null) as students
  from classes where removed_at is null`;

export function createClassStore(
  db: Database,
  parts: { readonly newId: () => string; readonly now: () => Date },
): ClassStore {
  const all = db.prepare<[], ClassRow>(select);
  const find = db.prepare<[string], ClassRow>(`${select} and class_id = ?`);
  const insert = db.prepare("insert into classes (class_id, name, grade, created_at) values (?, ?, ?, ?)");
  const update = db.prepare("update classes set name = ?, grade = ? where class_id = ?");
  const setRemoved = db.prepare("update classes set removed_at = ? where class_id = ?");
  const pause = db.prepare("update classes set paused_at = ? where class_id = ? and paused_at is null");
  const resume = db.prepare("update classes set paused_at = null where class_id = ?");
  const join = db.prepare("insert or ignore into class_members (class_id, person_id, member_as) values (?, ?, ?)");
  const leave = db.prepare("delete from class_members where class_id = ? and person_id = ? and member_as = ?");
  const of = db
    .prepare<[string, MemberAs], string>(
      `select class_id from class_members join classes using (class_id)
       where person_id = ? and member_as = ? and removed_at is null`,
    )
    .pluck();
  return {
    list: () =>
      all
        .all()
        .map(toRecord)
        .toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true })),
    find(classId) {
      const row = find.get(classId);
      return row && toRecord(row);
    },
    add({ name, grade }) {
      const classId = parts.newId();
      insert.run(classId, name, grade || null, parts.now().toISOString());
      return { classId, name, students: 0, ...(grade && { grade }) };
    },
    change: (classId, { name, grade }) => void update.run(name, grade || null, classId),
    remove: (classId) => void setRemoved.run(parts.now().toISOString(), classId),
    join: (classId, personId, as) => void join.run(classId, personId, as),
    leave: (classId, personId, as) => void leave.run(classId, personId, as),
    pause: (classId) => void pause.run(parts.now().toISOString(), classId),
    resume: (classId) => void resume.run(classId),
    of: (personId, as) => of.all(personId, as),
  };
}

function toRecord({ class_id, name, grade, students, paused_at }: ClassRow): ClassRecord {
  return {
    classId: class_id,
    name,
    students,
    ...(grade !== null && { grade }),
    ...(paused_at !== null && { pausedAt: paused_at }),
  };
}
