import { oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";

/** What is written down when it is done. */
export const auditAction = z.enum([
  "packImported",
  /** A pack that nobody trusted has signed was let in all the same. */
  "unsignedAllowed",
  "packRemoved",
  "packExported",
  "packChecked",
  "publisherAdded",
  "publisherRemoved",
  "schoolSetUp",
  "schoolChanged",
  "recoveryCodeMade",
  "recoveryCodeUsed",
  "personAdded",
  "personChanged",
  "personRemoved",
  "secretReset",
  "passphraseGiven",
  /** People were taken over from a file. */
  "rosterTaken",
  "rosterUndone",
  "classAdded",
  "classChanged",
  "classRemoved",
  /** So many wrong secrets in a row that the person must wait. */
  "manyWrongSecrets",
  "wifiTurnedOn",
  "wifiTurnedOff",
  /** Somebody who teaches or administers came in from the Wi-Fi, and somebody at this computer let them. */
  "staffLetIn",
  /** Another computer of the school answers from now on. */
  "modelServerChosen",
  "modelServerLeft",
  /** Somebody has seen to a child's cry for help. */
  "alertSeen",
]);

/** Something that was done, by whom, from where. Entries are only ever added. */
export const auditEntry = z.object({
  entryId: z.string(),
  at: z.string(),
  deviceId: z.string(),
  personId: z.string(),
  client: z.enum(["window", "browser", "wifi", "cli"]),
  action: auditAction,
  /** Ids, versions and names of what it was done to. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const audit = {
  /** Newest first. */
  list: oc
    .errors(wireErrors)
    .input(z.object({ limit: z.int().min(1).max(1_000).default(100) }))
    .output(z.object({ entries: z.array(auditEntry) })),
};
