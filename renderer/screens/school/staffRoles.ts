import type { Role } from "../../../contract/people.ts";

/** The roles that somebody who works at the school can have. */
export const staffRoles = ["teacher", "administrator"] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Those that a person has. Pure. */
export function staffRolesOf({ roles }: { readonly roles: readonly Role[] }): readonly StaffRole[] {
  return staffRoles.filter((role) => roles.includes(role));
}
