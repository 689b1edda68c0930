/** What is read of a channel's tables, cleaned: any value may come out of a database that somebody else wrote. */
export interface ChannelRow {
  readonly name: string | undefined;
  readonly description: string;
  readonly version: number;
  readonly rootId: string | undefined;
}

/** A topic or a lesson, without its longer texts. */
export interface NodeRow {
  /** Finds its longer texts again. */
  readonly rowId: number;
  /** 32 hex digits. */
  readonly id: string;
  /** `undefined` for a root; empty if what stands there is no id. */
  readonly parentId: string | undefined;
  readonly kind: string;
  readonly title: string;
  readonly sortOrder: number;
  readonly lft: number;
  readonly isForTeachers: boolean;
  readonly languageId: string | undefined;
}

/** A file of a lesson. */
export interface FileRow {
  readonly md5: string;
  readonly extension: string;
  readonly preset: string;
  readonly languageId: string | undefined;
  /** As the database says; undefined if it says nothing. */
  readonly bytes: number | undefined;
}

/** The longer texts of a lesson, and what else is needed only once it is written. */
export interface LessonDetails {
  readonly description: string;
  readonly author: string | undefined;
  readonly licenseName: string | undefined;
  readonly licenseOwner: string | undefined;
  /** How long it takes, in seconds. */
  readonly seconds: number | undefined;
}

/** A licence that lessons of a channel have, with its own words if it is no known one. */
export interface LicenseRow {
  readonly name: string | undefined;
  readonly description: string;
}

/** @returns undefined if it is not 32 hex digits */
export function hexId(value: unknown): string | undefined {
  return typeof value === "string" && /^[0-9a-f]{32}$/i.test(value) ? value.toLowerCase() : undefined;
}

/** A finite number that stands there as one, or as text. */
export function numberIn(value: unknown): number | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  const number = typeof value === "number" || typeof value === "string" ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** SQLite has no truth values: Django writes 1, other programs write words. */
export function isTrue(value: unknown): boolean {
  return value === 1 || (typeof value === "string" && /^(?:1|t|true)$/i.test(value));
}
