import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { z } from "zod";
import { auditEntry } from "../../contract/audit.ts";
import { importJob } from "../../contract/imports.ts";
import { place } from "../../contract/values.ts";

/** An import as it is kept: what pages see, and what is needed to go on with it. */
export const keptJob = importJob.extend({
  place,
  /** Where it lay when it was begun. */
  path: z.string(),
  itemId: z.string(),
  courses: z.array(z.string()).optional(),
  bytesToCopy: z.int(),
  allowUnsigned: z.boolean(),
  by: z.object({ personId: z.string(), client: auditEntry.shape.client }),
});
export type KeptJob = z.infer<typeof keptJob>;

/**
 * The imports of this computer, in a file of their own: the library is locked by the very transaction that an import
 * writes. Replaced whole and synced, so that a power cut leaves the list before or the list after.
 */
export interface JobFile {
  /** An unreadable list is an empty one: imports can be begun again. */
  read(): KeptJob[];
  write(jobs: readonly KeptJob[]): void;
}

export function createJobFile(file: string): JobFile {
  return {
    read() {
      try {
        return z.array(keptJob).parse(JSON.parse(readFileSync(file, "utf8")));
      } catch {
        return [];
      }
    },
    write(jobs) {
      const draft = `${file}.new`;
      const handle = openSync(draft, "w", 0o600);
      try {
        writeSync(handle, JSON.stringify(jobs));
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(draft, file);
    },
  };
}
