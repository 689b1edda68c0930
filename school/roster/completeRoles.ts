import type { RosterClass, RosterRole } from "../../contract/roster.ts";

/**
 * The roles of a person in a fixed order: those that are stated, and those that their classes give them. Whoever has
 * none is a student. Pure.
 */
export function completeRoles(stated: readonly RosterRole[], classes: readonly RosterClass[]): RosterRole[] {
  const roles = new Set<RosterRole>([...stated, ...classes.map(({ as }) => as)]);
  if (roles.size === 0) roles.add("student");
  return (["student", "teacher", "administrator"] as const).filter((role) => roles.has(role));
}
