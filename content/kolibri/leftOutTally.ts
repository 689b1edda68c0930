import type { LeftOut } from "../../contract/imports.ts";
import { shortened } from "./cleanWords.ts";

const examplesShown = 5;

/** Counts what does not come along, and keeps a few names of it. */
export interface LeftOutTally {
  add(what: LeftOut["what"], name: string, count?: number): void;
  list(): readonly LeftOut[];
}

/** Begins with nothing. */
export function createLeftOutTally(): LeftOutTally {
  const counted = new Map<LeftOut["what"], LeftOut>();
  return {
    add(what, name, count = 1) {
      const before = counted.get(what);
      const examples = before?.examples ?? [];
      const shown = shortened(name, 100);
      const isNew = examples.length < examplesShown && !examples.includes(shown);
      counted.set(what, {
        what,
        count: (before?.count ?? 0) + count,
        examples: isNew ? [...examples, shown] : examples,
      });
    },
    list: () => [...counted.values()],
  };
}
