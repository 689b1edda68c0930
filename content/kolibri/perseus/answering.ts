import { createHash } from "node:crypto";
import type { Exercise } from "../../exercises/exerciseFile.ts";

/** An interaction and its key, without the words around it. */
export type Answering = Readonly<
  | Pick<Extract<Exercise, { interaction: "choice" }>, "interaction" | "choices" | "key">
  | Pick<Extract<Exercise, { interaction: "numericEntry" }>, "interaction" | "key">
  | Pick<Extract<Exercise, { interaction: "textEntry" }>, "interaction" | "key">
  | Pick<Extract<Exercise, { interaction: "order" }>, "interaction" | "items" | "key">
  | Pick<Extract<Exercise, { interaction: "match" }>, "interaction" | "sources" | "targets" | "key">
>;

/** What a widget's words are said in and by. */
export interface WidgetWords {
  readonly language: string;
  readonly noneOfTheAbove: string;
  /** Markdown of Perseus as standard Markdown; empty for what cannot be shown. */
  readonly say: (content: string) => Promise<string>;
}

/** Something to choose, order or match. */
export type Item = { id: string; text: Record<string, string> };

/** The items that say these. @returns undefined if one says nothing, or two say the same: nobody could tell them apart */
export async function sayAll(contents: readonly string[] | undefined, letter: string, words: WidgetWords) {
  const items: Item[] = [];
  for (const [at, one] of (contents ?? []).entries()) {
    items.push({ id: itemId(letter, at), text: { [words.language]: await words.say(one) } });
  }
  const texts = items.map(({ text }) => text[words.language] ?? "");
  const areDistinct = new Set(texts).size === texts.length && !texts.includes("");
  return areDistinct && items.length > 0 ? items : undefined;
}

/** Ids count from 1. */
export function itemId(letter: string, at: number): string {
  return `${letter}${at + 1}`;
}

/** Another order than the right one, the same at each import. */
export function mixed(items: Item[]): Item[] {
  const hash = ({ text }: Item) => createHash("sha256").update(JSON.stringify(text)).digest("hex");
  const shuffled = items.toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1));
  const isUnmixed = shuffled.every(({ id }, at) => id === items[at]?.id);
  return isUnmixed ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}
