import type { SourcePlace } from "../../contract/lessons.ts";
import type { Locator, SourceLocator } from "../../contract/values.ts";

/** The name of the link reference definition that says where the blocks after it come from. */
export const sourceIdentifier = "source";

/** An address of a source, taken apart. */
export interface SourceAddress {
  /** Without its fragment. */
  readonly file: string;
  /** Undefined if the fragment names neither a page nor a time. */
  readonly locator: SourceLocator | undefined;
}

/**
 * Reads `book.pdf#page=3` (RFC 8118, section 3) and `film.mp4#t=12.5,15` (W3C Media Fragments 1.0, section 4.2.1,
 * normal play time). Pure.
 */
export function readSourceAddress(url: string): SourceAddress {
  const [file = "", fragment = ""] = url.split(/#(.*)/su);
  const fields = new Map(fragment.split("&").map((field) => field.split(/=(.*)/su) as [string, string | undefined]));
  return { file, locator: pageIn(fields.get("page")) ?? timeIn(fields.get("t")) };
}

function pageIn(value: string | undefined): SourceLocator | undefined {
  if (value === undefined || !/^[1-9]\d{0,5}$/.test(value)) return undefined;
  return { kind: "page", page: Number(value) };
}

function timeIn(value: string | undefined): SourceLocator | undefined {
  const [start = "", end] = value?.replace(/^npt:/, "").split(",") ?? [];
  const startMs = start === "" && end !== undefined ? 0 : millisecondsIn(start);
  if (startMs === undefined) return undefined;
  const endMs = end === undefined ? startMs : millisecondsIn(end);
  return endMs === undefined || endMs < startMs ? undefined : { kind: "time", startMs, endMs };
}

const clock = /^(?:(?:(\d{1,3}):)?([0-5]?\d):)?(\d{1,6}(?:\.\d{1,6})?)$/;

function millisecondsIn(time: string): number | undefined {
  const [whole, hours = "0", minutes = "0", seconds = "0"] = clock.exec(time) ?? [];
  if (whole === undefined) return undefined;
  return Math.round(((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000);
}

/** Whether two blocks come from the same place. */
export function isSamePlace(a: SourcePlace | undefined, b: SourcePlace | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** How a passage is cited: by its page or time if it has one, else by its heading. */
export function locatorOf(passage: {
  readonly heading: string;
  readonly section: number;
  readonly place?: SourcePlace | undefined;
}): Locator {
  const { heading, section, place } = passage;
  return place?.locator ?? { kind: "heading", heading, section };
}

/** The column `passages.place`: the locator, with the key of its source among the lesson's media. */
export function toPlaceColumn(place: SourcePlace | undefined): string | null {
  return place === undefined ? null : JSON.stringify({ ...place.locator, source: place.source });
}

/** What `toPlaceColumn` wrote. */
export function fromPlaceColumn(column: string | null): SourcePlace | undefined {
  if (column === null) return undefined;
  const { source, ...locator } = JSON.parse(column) as SourceLocator & { readonly source?: string };
  return { locator, ...(source !== undefined && { source }) };
}
