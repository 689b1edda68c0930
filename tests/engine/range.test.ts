import { expect, it } from "vitest";
import { parseRange } from "../../engine/lan/range.ts";

it.each([
  [undefined, undefined],
  ["bytes=0-", { start: 0, end: 99 }],
  ["bytes=10-19", { start: 10, end: 19 }],
  ["bytes=90-200", { start: 90, end: 99 }],
  ["bytes=-10", { start: 90, end: 99 }],
  ["bytes=-500", { start: 0, end: 99 }],
  ["bytes=100-", "unsatisfiable"],
  ["bytes=20-10", "unsatisfiable"],
  ["bytes=-", undefined],
  ["bytes=0-1,5-6", undefined],
  ["pages=1-2", undefined],
])("of a hundred bytes, %j asks for %j", (header, range) => {
  expect(parseRange(header, 100)).toEqual(range);
});
