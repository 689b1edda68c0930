import type { LeftOut } from "../../../contract/imports.ts";

/** How many names a person is shown of those that stay behind. */
const mostExamples = 5;

/** What stays behind of one kind, as it is told; nothing if there is nothing. */
export function leftOutOf(what: LeftOut["what"], names: Iterable<string>): LeftOut[] {
  const all = [...names];
  return all.length === 0 ? [] : [{ what, count: all.length, examples: all.slice(0, mostExamples) }];
}
