/** What a child may be living through, the gravest first. */
export const crisisKinds = [
  "suicide",
  "sexualAbuse",
  "selfHarm",
  "abuse",
  "violence",
  "bullying",
  "runaway",
  "despair",
] as const;

export type CrisisKind = (typeof crisisKinds)[number];

/**
 * - `urgent`: somebody may be in danger today.
 * - `worry`: somebody should talk with the child soon; also what may be meant lightly.
 */
export type CrisisSeverity = "urgent" | "worry";

export interface Crisis {
  readonly kind: CrisisKind;
  readonly severity: CrisisSeverity;
}

/** The graver of two: what is urgent before what is a worry, then in the order of {@link crisisKinds}. */
export function graver(one: Crisis | undefined, other: Crisis | undefined): Crisis | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.severity !== other.severity) return one.severity === "urgent" ? one : other;
  return crisisKinds.indexOf(one.kind) <= crisisKinds.indexOf(other.kind) ? one : other;
}
