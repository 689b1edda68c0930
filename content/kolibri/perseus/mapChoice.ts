import { z } from "zod";
import { type Answering, itemId, sayAll, type WidgetWords } from "./answering.ts";
import { optionsOf, type PerseusWidget } from "./perseusItem.ts";

const flag = z.boolean().optional().catch(undefined);
const content = z.string().max(20_000);
const radioChoice = z.object({
  content: content.catch(""),
  correct: flag,
  isNoneOfTheAbove: flag,
  clue: z.string().optional().catch(undefined),
  rationale: z.string().optional().catch(undefined),
});
const radioOptions = z.object({
  choices: z.array(radioChoice).min(1).max(20),
  multipleSelect: flag,
  hasNoneOfTheAbove: flag,
});

/** One choice or several, with or without "none of the above". */
export async function mapRadio(widget: PerseusWidget, words: WidgetWords): Promise<Answering | undefined> {
  const options = optionsOf(widget, radioOptions);
  if (options === undefined) return undefined;
  const isNoneMissing = options.hasNoneOfTheAbove === true && !options.choices.some((one) => one.isNoneOfTheAbove);
  // Older items only say that there is such a choice: it is right if no other is.
  const none = { content: "", isNoneOfTheAbove: true, correct: options.choices.every(({ correct }) => !correct) };
  const all = isNoneMissing
    ? [...options.choices, { ...none, clue: undefined, rationale: undefined }]
    : options.choices;
  const choices = [];
  for (const [at, choice] of all.entries()) {
    const said = await words.say(choice.content);
    const text = said === "" && choice.isNoneOfTheAbove ? words.noneOfTheAbove : said;
    if (text === "") return undefined;
    const reason = await words.say(choice.rationale ?? choice.clue ?? "");
    const feedback = reason === "" ? {} : { feedback: { [words.language]: reason } };
    choices.push({ id: itemId("c", at), text: { [words.language]: text }, ...feedback });
  }
  const key = all.flatMap(({ correct }, at) => (correct ? [itemId("c", at)] : []));
  if (choices.length < 2 || key.length === 0 || (key.length > 1 && !options.multipleSelect)) return undefined;
  return { interaction: "choice", choices, key };
}

const dropdownOptions = z.object({
  choices: z
    .array(z.object({ content, correct: flag }))
    .min(2)
    .max(20),
});

/** A gap with a list of what may fill it. */
export async function mapDropdown(widget: PerseusWidget, words: WidgetWords): Promise<Answering | undefined> {
  const options = optionsOf(widget, dropdownOptions);
  const choices = await sayAll(
    options?.choices.map((choice) => choice.content),
    "c",
    words,
  );
  const key = options?.choices.flatMap(({ correct }, at) => (correct ? [itemId("c", at)] : [])) ?? [];
  return choices === undefined || key.length !== 1 ? undefined : { interaction: "choice", choices, key };
}
