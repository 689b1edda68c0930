import type { ImportStatus } from "./imports.ts";

/** Whether an import neither runs nor waits. Pure; a file of its own, so that pages need not load the schemas. */
export function hasEnded({ kind }: ImportStatus): boolean {
  return kind !== "waiting" && kind !== "running";
}
