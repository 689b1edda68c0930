import { z } from "zod";
import { type Answering, itemId, mixed, sayAll, type WidgetWords } from "./answering.ts";
import { optionsOf, type PerseusWidget } from "./perseusItem.ts";

const content = z.string().max(20_000);
const sorterOptions = z.object({ correct: z.array(content).min(2).max(20) });
const ordererOptions = z.object({
  correctOptions: z.array(z.object({ content })).min(2).max(20),
  otherOptions: z.array(z.unknown()).catch([]),
});
const matcherOptions = z.object({
  left: z.array(content).min(1).max(20),
  right: z.array(content).min(1).max(20),
  orderMatters: z.boolean().optional().catch(undefined),
});

/** Cards to be put in order. */
export async function mapSorter(widget: PerseusWidget, words: WidgetWords): Promise<Answering | undefined> {
  return inOrder(optionsOf(widget, sorterOptions)?.correct, words);
}

/** Cards that belong nowhere cannot be told in an order of ours. */
export async function mapOrderer(widget: PerseusWidget, words: WidgetWords): Promise<Answering | undefined> {
  const options = optionsOf(widget, ordererOptions);
  if (options === undefined || options.otherOptions.length > 0) return undefined;
  return inOrder(
    options.correctOptions.map((option) => option.content),
    words,
  );
}

async function inOrder(contents: readonly string[] | undefined, words: WidgetWords): Promise<Answering | undefined> {
  const items = await sayAll(contents, "i", words);
  if (items === undefined) return undefined;
  return { interaction: "order", items: mixed(items), key: items.map(({ id }) => id) };
}

/** Pairs; where the order of the left side counts too, ours means less. */
export async function mapMatcher(widget: PerseusWidget, words: WidgetWords): Promise<Answering | undefined> {
  const options = optionsOf(widget, matcherOptions);
  if (options === undefined || options.orderMatters === true || options.left.length !== options.right.length) {
    return undefined;
  }
  const sources = await sayAll(options.left, "s", words);
  const targets = await sayAll(options.right, "t", words);
  if (sources === undefined || targets === undefined) return undefined;
  const key = sources.map(({ id }, at): [string, string] => [id, itemId("t", at)]);
  return { interaction: "match", sources, targets: mixed(targets), key };
}
