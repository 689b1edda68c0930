import type { ImportItem, ImportJob } from "../../../contract/imports.ts";
import type { Place } from "../../../contract/values.ts";

/** Something that a place holds. */
export interface Found {
  /** Names it among all that is shown. */
  readonly key: string;
  readonly place: Place;
  readonly item: ImportItem;
}

/** How much of a thing is wanted. */
export type Wanted = "nothing" | "all" | readonly string[];

/** Altered packs are never added; models that are here, or that this computer cannot hold, are no use. Pure. */
export function canAdd({ kind, trust, change, fit }: ImportItem): boolean {
  if (kind === "model") return change !== "same" && fit?.kind !== "doesNotFit";
  return trust.kind !== "altered";
}

/** What is wanted before the person has said anything: what is new of publishers that the school trusts, and its own. Pure. */
export function wantedAtFirst({ kind, trust, change }: ImportItem): Wanted {
  const isTrusted = trust.kind === "trusted" || trust.kind === "starter" || trust.kind === "own";
  return kind !== "model" && isTrusted && (change === "new" || change === "update") ? "all" : "nothing";
}

/** Whether a person must say that it may be added although nobody known has signed it. Pure. */
export function needsConsent({ kind, trust }: ImportItem): boolean {
  return kind !== "model" && (trust.kind === "unsigned" || trust.kind === "unknown");
}

/** What is wanted after a course was ticked or unticked. Pure. */
export function withCourse(item: ImportItem, wanted: Wanted, courseId: string): Wanted {
  const all = item.courses.map((course) => course.courseId);
  const before = wanted === "all" ? all : wanted === "nothing" ? [] : wanted;
  const after = all.filter((id) => before.includes(id) !== (id === courseId));
  if (after.length === 0) return "nothing";
  return after.length === all.length ? "all" : after;
}

/** What is left to copy. Courses may share files, so that their sum says too much. Pure. */
export function bytesOf(item: ImportItem, wanted: Wanted): number {
  if (wanted === "nothing") return 0;
  if (wanted === "all") return item.bytesToCopy;
  const sum = item.courses
    .filter(({ courseId }) => wanted.includes(courseId))
    .reduce((bytes, course) => bytes + course.bytesToCopy, 0);
  return Math.min(sum, item.bytesToCopy);
}

/** One call of `imports.start`. */
export interface ImportOrder {
  readonly place: Place;
  readonly items: { readonly itemId: string; readonly courses?: string[] }[];
  readonly allowUnsigned: boolean;
}

/**
 * What to ask of the engine: an order for each place, and one more for what a person has let in unsigned, so that no
 * other pack comes in that way. Pure.
 */
export function ordersFor(chosen: readonly { readonly found: Found; readonly wanted: Wanted }[]): ImportOrder[] {
  const orders = new Map<string, ImportOrder>();
  for (const { found, wanted } of chosen) {
    if (wanted === "nothing") continue;
    const allowUnsigned = needsConsent(found.item);
    const name = `${JSON.stringify(found.place)} ${allowUnsigned}`;
    const order = orders.get(name) ?? { place: found.place, items: [], allowUnsigned };
    orders.set(name, order);
    order.items.push({ itemId: found.item.itemId, ...(wanted !== "all" && { courses: [...wanted] }) });
  }
  return [...orders.values()];
}

/** The import of a thing, if there is one. Pure. */
export function jobOf({ kind, file, packId, version }: ImportItem, jobs: readonly ImportJob[]): ImportJob | undefined {
  return jobs.findLast(
    (job) => job.kind === kind && job.file === file && job.packId === packId && job.version === version,
  );
}
