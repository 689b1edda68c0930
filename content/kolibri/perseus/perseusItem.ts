import { z } from "zod";

/** A part of an exercise that asks or shows something; what its options hold depends on its type. */
const widget = z.object({
  type: z.string().max(100),
  options: z.unknown(),
  static: z.boolean().optional().catch(undefined),
  graded: z.boolean().optional().catch(undefined),
});
export type PerseusWidget = z.infer<typeof widget>;

const renderer = z.object({
  content: z.string().max(100_000),
  widgets: z.record(z.string().max(200), widget.or(z.unknown().transform(() => undefined))).catch({}),
});
export type PerseusRenderer = z.infer<typeof renderer>;

const item = z.object({
  question: renderer,
  hints: z.array(renderer.or(z.unknown().transform(() => undefined))).catch([]),
});
export type PerseusItem = z.infer<typeof item>;

/** An item as Khan Academy's Perseus writes it; of `itemDataVersion` and `answerArea` nothing is needed. */
export function readPerseusItem(bytes: Uint8Array): PerseusItem | undefined {
  return item.safeParse(readLooseJson(bytes)).data;
}

/** The names of the items in order, as `exercise.json` lists them. */
export function readItemNames(bytes: Uint8Array | undefined): readonly string[] {
  if (bytes === undefined) return [];
  const list = z.object({ all_assessment_items: z.array(z.string().max(200)).max(5_000) });
  return list.safeParse(readLooseJson(bytes)).data?.all_assessment_items ?? [];
}

function readLooseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8").decode(bytes));
  } catch {
    return undefined;
  }
}

/** The options of a widget, if they have this shape. */
export function optionsOf<Schema extends z.ZodType>({ options }: PerseusWidget, schema: Schema) {
  return schema.safeParse(options).data as z.output<Schema> | undefined;
}
