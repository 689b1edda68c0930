import { isDeepStrictEqual } from "node:util";
import type { UiLanguage } from "../../contract/languages.ts";
import type { RosterReading, RosterTaken } from "../../contract/roster.ts";
import type { Actor } from "../../school/audit/auditLog.ts";
import { readRosterAside } from "../../school/roster/readRosterAside.ts";
import { writeRoster } from "../../school/roster/writeRoster.ts";
import type { People } from "./people.ts";
import { rosterContextOf, withoutPassphrase } from "./rosterContext.ts";
import { type RosterAdded, takeRoster } from "./takeRoster.ts";

/** Files of people: read, taken over, taken back, written. */
export interface Rosters {
  /** Changes nothing. */
  check(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<RosterReading>;
  /** All at once or not at all, and against the people as they are at that moment. */
  take(bytes: Uint8Array, actor: Actor, signal: AbortSignal | undefined): Promise<RosterTaken>;
  /**
   * Takes back the people whom nobody has been since, and classes that nobody is left in.
   * @returns undefined if there is nothing by that id to take back
   */
  undo(undoId: string, actor: Actor): { readonly removed: number; readonly kept: number } | undefined;
  write(format: "simple" | "kolibri", language: UiLanguage): string;
}

/** What was added can be taken back until the engine closes. */
export function createRosters(people: People, newId: () => string): Rosters {
  const added = new Map<string, RosterAdded>();

  const takeRead = (reading: RosterReading, actor: Actor): RosterTaken => {
    const taken = takeRoster(people, reading.people, actor);
    const count = (is: string) => reading.people.filter((person) => person.is === is).length;
    const stopped = reading.problems.filter(({ level, line }) => level === "stops" && line > 0);
    const counts = { added: count("new"), changed: count("changed") };
    people.audit.record(actor, "rosterTaken", counts);
    const undoId = newId();
    added.set(undoId, taken);
    return {
      undoId,
      ...counts,
      same: count("same"),
      leftOut: new Set(stopped.map(({ line }) => line)).size,
      classesAdded: taken.classes.length,
      withoutPassphrase: withoutPassphrase(people, taken.people),
    };
  };

  return {
    check: (bytes, signal) => readRosterAside(bytes, rosterContextOf(people), signal),

    async take(bytes, actor, signal) {
      for (;;) {
        const before = rosterContextOf(people);
        const reading = await readRosterAside(bytes, before, signal);
        // Somebody may have been added, changed or removed while it was read.
        if (!isDeepStrictEqual(before, rosterContextOf(people))) continue;
        return people.atOnce(() => takeRead(reading, actor));
      }
    },

    undo(undoId, actor) {
      const taken = added.get(undoId);
      if (taken === undefined) return undefined;
      added.delete(undoId);
      return people.atOnce(() => {
        const unused = taken.people.filter((personId) => !people.isUsed(personId));
        for (const personId of unused) people.deleteWhole(personId);
        for (const classId of taken.classes) {
          const isEmpty = (["student", "teacher"] as const).every((as) => people.ofClass(classId, as).length === 0);
          if (isEmpty) people.classes.remove(classId);
        }
        people.audit.record(actor, "rosterUndone", { removed: unused.length });
        return { removed: unused.length, kept: taken.people.length - unused.length };
      });
    },

    write: (format, language) => writeRoster(rosterContextOf(people).people, format, language),
  };
}
