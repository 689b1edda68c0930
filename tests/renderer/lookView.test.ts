import { expect, it } from "vitest";
import type { ImportItem, LookEvent } from "../../contract/imports.ts";
import { lookView } from "../../renderer/screens/add/lookView.ts";
import { anItem } from "./anItem.ts";

const looking = (file: string): LookEvent => ({ kind: "looking", file });
const found = (changes: Partial<ImportItem> = {}): LookEvent => ({ kind: "item", item: anItem(changes) });
const finished = (freeBytes = 1_000): LookEvent => ({ kind: "finished", items: 1, refused: 0, freeBytes });
const refused: LookEvent = { kind: "refused", file: "torn.lpack", reason: "notAPack" };

it("a look that goes on names the file that is looked at, and shows what it has found so far", () => {
  const view = lookView([looking("goats.lpack"), found(), refused, looking("model.gguf")]);
  expect(view).toMatchObject({ looking: "model.gguf", freeBytes: undefined });
  expect(view.items.map(({ file }) => file)).toEqual(["goats.lpack"]);
  expect(view.refused.map(({ file }) => file)).toEqual(["torn.lpack"]);
});

it("while a place is looked at again, each thing stays in sight until it is told of anew", () => {
  const before = [found(), found({ itemId: "pack:bees.lpack", file: "bees.lpack" }), finished(1_000)];
  const view = lookView([...before, looking("goats.lpack"), found({ change: "same" })]);
  expect(view.items.map(({ file, change }) => [file, change])).toEqual([
    ["goats.lpack", "same"],
    ["bees.lpack", "new"],
  ]);
  expect(view.freeBytes).toBe(1_000);
});

it("what a finished look does not tell of is not there any more", () => {
  const bees = found({ itemId: "pack:bees.lpack", file: "bees.lpack" });
  const view = lookView([found(), bees, refused, finished(1_000), bees, finished(2_000)]);
  expect(view.items.map(({ file }) => file)).toEqual(["bees.lpack"]);
  expect(view.refused).toEqual([]);
  expect(view.freeBytes).toBe(2_000);
});
