import type { Role } from "./people.ts";

/** Whether somebody teaches or administers, and so signs in with a passphrase. */
export function isStaff({ roles }: { readonly roles: readonly Role[] }): boolean {
  return roles.includes("teacher") || roles.includes("administrator");
}
