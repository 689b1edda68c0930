import { oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";

export const crisisKind = z.enum([
  "suicide",
  "sexualAbuse",
  "selfHarm",
  "abuse",
  "violence",
  "bullying",
  "runaway",
  "despair",
]);

/** A cry for help that a rule has heard, for those who look after the child. */
export const alert = z.object({
  alertId: z.string(),
  at: z.string(),
  kind: crisisKind,
  severity: z.enum(["urgent", "worry"]),
  /** Absent for a guest. */
  name: z.string().optional(),
  classes: z.array(z.string()),
  /** What the child wrote: only for those who teach the child. */
  question: z.string().optional(),
});
export type Alert = z.infer<typeof alert>;

export const alerts = {
  /** Those that nobody has seen to, the gravest first: of own classes, of children without a class, and of guests. */
  list: oc
    .errors(wireErrors)
    .input(z.object({}))
    .output(z.object({ alerts: z.array(alert) })),
  /** Somebody has seen to it; it is written in the log. */
  see: oc
    .errors(wireErrors)
    .input(z.object({ alertId: z.string() }))
    .output(z.object({})),
};
