import fc from "fast-check";

/** How often a property is tried: `usual` times, or as often as FUZZ_RUNS says. */
export function fuzzRuns(usual: number): number {
  return Number(process.env.FUZZ_RUNS ?? usual);
}

/** A change somewhere in a value of JSON. */
export type JsonChange =
  | { readonly kind: "replace"; readonly at: number; readonly by: unknown }
  | { readonly kind: "remove" | "repeat"; readonly at: number };

/** What is told apart badly where it matters: limits, other types, words that mean something to JavaScript. */
const oddValue = fc.oneof(
  fc.constantFrom<unknown>(null, "", 0, -1, 0.5, 1e308, [], {}, [[]], true, "__proto__", "constructor", "toString"),
  fc.constantFrom<unknown>("\u0000", "\ud800", "../../etc/passwd", "a".repeat(5_000), "9".repeat(70), "😀", " ", "en-"),
  fc.constantFrom<unknown>({ __proto__: null, toString: { en: "x" } }, { en: "x", EN: "y" }, { "zh-Hans-CN": "山羊" }),
  fc.constantFrom<unknown>("99999999999999999999.0.0", "1.0.0-0.a", "media/a.svg", "lessons/milking/en.md", 2 ** 53),
  fc.constantFrom<unknown>(
    "a-".repeat(1_000_000),
    Array.from({ length: 2_000 }, () => ({})),
  ),
  fc.jsonValue(),
  fc.string({ unit: "binary", maxLength: 40 }),
);

/** A few changes, one after the other. */
export const jsonChanges: fc.Arbitrary<readonly JsonChange[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("replace" as const), at: fc.nat(), by: oddValue }),
    fc.record({ kind: fc.constantFrom("remove" as const, "repeat" as const), at: fc.nat() }),
  ),
  { minLength: 1, maxLength: 3 },
);

/** A copy with the changes made; each counts its place over all values inside, and goes round. */
export function changeJson(json: unknown, changes: readonly JsonChange[]): unknown {
  const copy: unknown = structuredClone(json);
  for (const change of changes) {
    const places = placesIn(copy);
    const place = places[change.at % Math.max(1, places.length)];
    if (place !== undefined) applyChange(place, change);
  }
  return copy;
}

interface JsonPlace {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string;
}

function placesIn(value: unknown): JsonPlace[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as JsonPlace["holder"]; // an object or a list, as JSON has them
  return Object.entries(holder).flatMap(([key, each]) => [{ holder, key }, ...placesIn(each)]);
}

function applyChange({ holder, key }: JsonPlace, change: JsonChange): void {
  const index = Number(key);
  switch (change.kind) {
    case "replace":
      Object.assign(holder, { [key]: structuredClone(change.by) });
      return;
    case "remove":
      if (Array.isArray(holder)) holder.splice(index, 1);
      else delete holder[key];
      return;
    case "repeat":
      if (Array.isArray(holder)) holder.splice(index, 0, structuredClone(holder[index]));
      else holder[`${key}2`] = structuredClone(holder[key]);
      return;
    default:
      change satisfies never;
  }
}

/** A change somewhere in bytes; places count over all of them and go round. */
export type ByteChange =
  | { readonly kind: "byte"; readonly at: number; readonly to: number }
  /** A number of 2 or 4 bytes in one of the headers. */
  | {
      readonly kind: "header";
      readonly header: number;
      readonly field: number;
      readonly to: number;
      readonly size: 2 | 4;
    }
  | { readonly kind: "cut"; readonly at: number; readonly length: number }
  | { readonly kind: "insert"; readonly at: number; readonly bytes: Uint8Array }
  /** A stretch moves elsewhere: whole members change their order. */
  | { readonly kind: "move"; readonly from: number; readonly to: number }
  | { readonly kind: "repeat"; readonly header: number };

const oddNumber = fc.oneof(
  fc.constantFrom(
    0,
    1,
    2,
    8,
    12,
    14,
    99,
    0x14,
    0x41,
    0x801,
    0x808,
    0xffff,
    0x7fffffff,
    0x80000000,
    0xfffffffe,
    0xffffffff,
  ),
  fc.nat(400_000),
);

/** A few changes of a ZIP, most of them in its headers. */
export const byteChanges: fc.Arbitrary<readonly ByteChange[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("byte" as const), at: fc.nat(), to: fc.nat(255) }) },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant("header" as const),
        header: fc.nat(50),
        field: fc.nat(44),
        to: oddNumber,
        size: fc.constantFrom(2 as const, 4 as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("cut" as const), at: fc.nat(), length: fc.nat(500) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("insert" as const),
        at: fc.nat(),
        bytes: fc.uint8Array({ maxLength: 50 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("move" as const), from: fc.nat(50), to: fc.nat(50) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("repeat" as const), header: fc.nat(50) }) },
  ),
  { minLength: 1, maxLength: 3 },
);

/** A copy of a ZIP with the changes made. */
export function changeZip(zip: Buffer, changes: readonly ByteChange[]): Buffer {
  return changes.reduce(changeBytes, Buffer.from(zip));
}

function changeBytes(zip: Buffer, change: ByteChange): Buffer {
  const headers = headersIn(zip);
  const headerAt = (n: number) => headers[n % Math.max(1, headers.length)] ?? 0;
  const within = (at: number) => at % (zip.length + 1);
  switch (change.kind) {
    case "byte":
      if (zip.length > 0) zip[change.at % zip.length] = change.to;
      return zip;
    case "header": {
      const at = headerAt(change.header) + change.field;
      if (at + 4 > zip.length) return zip;
      if (change.size === 2) zip.writeUInt16LE(change.to & 0xffff, at);
      else zip.writeUInt32LE(change.to, at);
      return zip;
    }
    case "cut":
      return Buffer.concat([zip.subarray(0, within(change.at)), zip.subarray(within(change.at) + change.length)]);
    case "insert":
      return Buffer.concat([zip.subarray(0, within(change.at)), change.bytes, zip.subarray(within(change.at))]);
    case "move":
      return moveStretch(zip, headers, change.from, change.to);
    case "repeat":
      return moveStretch(zip, headers, change.header, change.header + 1, "keep");
    default:
      return change satisfies never;
  }
}

/** Takes the stretch from a header to the next one and puts it before another header. */
function moveStretch(zip: Buffer, headers: readonly number[], from: number, to: number, old: "keep" | "take" = "take") {
  const count = Math.max(1, headers.length);
  const start = headers[from % count] ?? 0;
  const end = headers.find((at) => at > start) ?? zip.length;
  const stretch = zip.subarray(start, end);
  const target = headers[to % count] ?? zip.length;
  const rest = (a: number, b: number) =>
    old === "keep"
      ? zip.subarray(a, b)
      : Buffer.concat([
          zip.subarray(a, Math.min(b, Math.max(a, start))),
          zip.subarray(Math.max(a, Math.min(b, end)), b),
        ]);
  return Buffer.concat([rest(0, target), stretch, rest(target, zip.length)]);
}

/** Where the headers of a ZIP begin: of members, of the directory's entries, of its end. */
function headersIn(zip: Buffer): readonly number[] {
  const found: number[] = [];
  for (let at = zip.indexOf("PK"); at >= 0; at = zip.indexOf("PK", at + 2)) found.push(at);
  return found;
}
