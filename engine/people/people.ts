import type { Database } from "better-sqlite3";
import { isStaff } from "../../contract/isStaff.ts";
import type { Person } from "../../contract/people.ts";
import type { AuditLog } from "../../school/audit/auditLog.ts";
import { type ClassStore, createClassStore } from "../../school/people/classStore.ts";
import { createPeopleStore, type PeopleStore } from "../../school/people/peopleStore.ts";
import { createSchoolStore, type SchoolStore } from "../../school/people/schoolStore.ts";
import { createSecretStore, type SecretStore } from "../../school/people/secretStore.ts";
import { createSessionStore, type SessionStore } from "../../school/people/sessionStore.ts";
import { createWrongSecrets, type WrongSecrets } from "../../school/people/wrongSecrets.ts";
import type { SettingsStore } from "../../school/settings/settingsStore.ts";

/** What the engine knows of the school's people, and how they prove who they are. */
export interface People extends PeopleStore {
  readonly school: SchoolStore;
  readonly classes: ClassStore;
  readonly secrets: SecretStore;
  readonly sessions: SessionStore;
  readonly wrongSecrets: WrongSecrets;
  readonly settings: SettingsStore;
  readonly audit: AuditLog;
  /** All that `work` writes, or nothing. */
  atOnce<T>(work: () => T): T;
  /** Whether somebody teaches one of the classes that a student is in, and the student is nothing but that. */
  teaches(teacherId: string, student: Person): boolean;
  /**
   * Whether the tutor answers no questions of somebody now: a teacher has paused one of the classes that they are a
   * student of. A guest is of no class, and so of every one: paused while any class is.
   */
  isPaused(person: Person): boolean;
  /** Forgets guests who have gone. */
  sweep(): void;
}

/** Joins the stores of people over one database. */
export function createPeople(
  db: Database,
  parts: {
    readonly newId: () => string;
    readonly now: () => Date;
    readonly clock: () => number;
    readonly random: () => number;
    readonly audit: AuditLog;
    readonly settings: SettingsStore;
  },
): People {
  const people = createPeopleStore(db, parts);
  const classes = createClassStore(db, parts);
  const sessions = createSessionStore(db, parts.now);
  return {
    ...people,
    school: createSchoolStore(db, parts.now),
    classes,
    secrets: createSecretStore(db, parts.now),
    sessions,
    wrongSecrets: createWrongSecrets(db, parts.clock, parts.now),
    settings: parts.settings,
    audit: parts.audit,
    atOnce: (work) => db.transaction(work).immediate(),
    teaches(teacherId, student) {
      if (student.roles.some((role) => role !== "student")) return false;
      const mine = classes.of(teacherId, "teacher");
      return classes.of(student.personId, "student").some((classId) => mine.includes(classId));
    },
    isPaused(person) {
      if (isStaff(person)) return false;
      const paused = classes.list().filter(({ pausedAt }) => pausedAt !== undefined);
      if (person.roles.includes("guest")) return paused.length > 0;
      const mine = classes.of(person.personId, "student");
      return paused.some(({ classId }) => mine.includes(classId));
    },
    sweep() {
      sessions.sweep();
      for (const personId of people.guestsGone()) people.deleteWhole(personId);
    },
  };
}
