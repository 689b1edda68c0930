import { type Exercise, exerciseSchema } from "../../exercises/exerciseFile.ts";
import type { WidgetWords } from "./answering.ts";
import { mapWidget } from "./mapWidget.ts";
import type { PerseusItem } from "./perseusItem.ts";
import { type FindImage, type PerseusText, perseusText, perseusWords } from "./perseusText.ts";

/** An item as an exercise of ours, or why it cannot be one. */
export type MappedItem =
  | { readonly kind: "mapped"; readonly exercise: Exercise }
  | { readonly kind: "unsupported" }
  /** It asks about a picture that is not there. */
  | { readonly kind: "missingImage" };

/** What an item is mapped with. */
export interface ItemContext {
  readonly id: string;
  readonly language: string;
  readonly noneOfTheAbove: string;
  /** For an item that has no words of its own. */
  readonly title: string;
  readonly findImage: FindImage;
}

const hintsInAnExercise = 10;
const promptLength = 4_000;

/** Maps an item that asks one thing, by one widget that has its like here. */
export async function mapItem(item: PerseusItem, context: ItemContext): Promise<MappedItem> {
  const { language, findImage } = context;
  const question = await perseusText(item.question, findImage);
  const asked = question.asks.flatMap((name) => item.question.widgets[name] ?? []);
  const [widget, another] = asked;
  if (widget === undefined || another !== undefined) return { kind: "unsupported" };

  let lacksImage = question.lacksImage;
  const say: WidgetWords["say"] = async (content) => {
    const text = await perseusWords(content, findImage);
    lacksImage ||= text.lacksImage;
    return text.markdown;
  };
  const answering = await mapWidget(widget, { language, noneOfTheAbove: context.noneOfTheAbove, say });
  if (lacksImage) return { kind: "missingImage" };
  if (answering === undefined) return { kind: "unsupported" };

  const hints = await hintsOf(item, findImage);
  const exercise = exerciseSchema.safeParse({
    id: context.id,
    prompt: { [language]: question.markdown || context.title },
    ...(hints.length > 0 && { hints: hints.map((hint) => ({ [language]: hint })) }),
    ...answering,
  });
  return exercise.success ? { kind: "mapped", exercise: exercise.data } : { kind: "unsupported" };
}

/** In order; more than an exercise may have are told with the last. A hint that only draws something is left out. */
async function hintsOf({ hints }: PerseusItem, findImage: FindImage): Promise<readonly string[]> {
  const texts: PerseusText[] = [];
  for (const hint of hints.slice(0, 100)) if (hint !== undefined) texts.push(await perseusText(hint, findImage));
  const said = texts.map(({ markdown }) => markdown).filter((text) => text !== "" && text.length <= promptLength);
  const first = said.slice(0, hintsInAnExercise - 1);
  let last = "";
  for (const hint of said.slice(hintsInAnExercise - 1)) {
    if (last.length + hint.length + 2 <= promptLength) last = last === "" ? hint : `${last}\n\n${hint}`;
  }
  return last === "" ? first : [...first, last];
}
