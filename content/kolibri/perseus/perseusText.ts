import { z } from "zod";
import { cleanText } from "../cleanWords.ts";
import { escapeLine } from "../escapeMarkdown.ts";
import { optionsOf, type PerseusRenderer, type PerseusWidget } from "./perseusItem.ts";

/** Perseus writes `${☣ LOCALPATH}` for the folder of the archive, and some channels escape it as JSON would. */
const localPath = /\$\{\s*(?:☣|\\u2623)\s*LOCALPATH\s*\}/gu;
const placeholder = /\[\[\s*(?:☃|\\u2603)\s*([a-z][a-z-]{0,40} \d{1,4})\s*\]\]/gu;
const image = /!\[([^\]]{0,1000})\]\(\s*([^)\s]{1,1000})(?:\s+"[^"]{0,500}")?\s*\)/gu;

/** What a picture in an exercise's text became. */
export type FoundImage = { readonly kind: "found"; readonly address: string } | { readonly kind: "missing" };
/** Finds a picture by the address that Perseus gives it. */
export type FindImage = (address: string) => Promise<FoundImage>;

/** A question, choice or hint as Markdown. */
export interface PerseusText {
  readonly markdown: string;
  /** Names of the widgets that the text places and that ask something. */
  readonly asks: readonly string[];
  /** A picture that it shows is not there, or means nothing without what Perseus draws over it. */
  readonly lacksImage: boolean;
}

const blank = "\\_\\_\\_\\_";

/** Turns Perseus' Markdown into standard Markdown: widgets that only show something are put in, a gap stands for others. */
export async function perseusText({ content, widgets }: PerseusRenderer, findImage: FindImage): Promise<PerseusText> {
  const asks: string[] = [];
  const placed = unescaped(content).replace(placeholder, (_, name: string, offset: number, whole: string) => {
    const widget = Object.hasOwn(widgets, name) ? widgets[name] : undefined;
    if (widget === undefined) return "";
    const shown = shownBy(widget);
    if (shown !== undefined) return shown;
    asks.push(name);
    return isAlone(whole, offset) ? "" : blank;
  });
  return { ...(await withImages(placed, findImage)), asks: [...new Set(asks)] };
}

/** A choice may be a sign alone, which Markdown would take for a quotation, a list or a heading. */
const signAlone = /^\s*(?:[<>=+*#-]+|\d+[.)])\s*$/;

/** A text without widgets: a choice. */
export async function perseusWords(content: string, findImage: FindImage): Promise<PerseusText> {
  if (signAlone.test(content)) return { markdown: escapeLine(content), asks: [], lacksImage: false };
  return { ...(await withImages(unescaped(content).replace(placeholder, ""), findImage)), asks: [] };
}

/** Some channels hold the text of JSON in JSON: `\n` and `\"` in letters. */
function unescaped(content: string): string {
  if (!/\\u26[02]3/.test(content)) return content;
  try {
    const inner: unknown = JSON.parse(`"${content}"`);
    return typeof inner === "string" ? inner : content;
  } catch {
    return content;
  }
}

function isAlone(text: string, offset: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  const end = text.indexOf("]]", offset) + 2;
  const after = text.slice(end).split("\n", 1)[0] ?? "";
  return before.trim() === "" && after.trim() === "";
}

const imageOptions = z.object({ backgroundImage: z.object({ url: z.string().max(1_000) }), alt: z.string().catch("") });
const passageOptions = z.object({ passageText: z.string() });
const explanationOptions = z.object({ explanation: z.string() });
const definitionOptions = z.object({ togglePrompt: z.string(), definition: z.string() });

/** What a widget shows, if it asks nothing. */
function shownBy(widget: PerseusWidget): string | undefined {
  switch (widget.type) {
    case "image": {
      const options = optionsOf(widget, imageOptions);
      const alt = escapeLine(cleanText(options?.alt, 300).replaceAll("\n", " "));
      return options === undefined ? "" : `![${alt}](${options.backgroundImage.url})`;
    }
    case "passage":
      return optionsOf(widget, passageOptions)?.passageText ?? "";
    case "explanation":
      return optionsOf(widget, explanationOptions)?.explanation ?? "";
    case "definition": {
      const options = optionsOf(widget, definitionOptions);
      return options === undefined ? "" : `${options.togglePrompt} (${options.definition})`;
    }
    default:
      return undefined;
  }
}

async function withImages(text: string, findImage: FindImage) {
  const local = text.replace(localPath, "LOCALPATH");
  const addresses = new Set([...local.matchAll(image)].map(([, , address]) => address ?? ""));
  const found = new Map<string, FoundImage>();
  for (const address of addresses) found.set(address, await findImage(address));
  const markdown = local.replace(image, (_, alt: string, address: string) => {
    const target = found.get(address);
    return target?.kind === "found" ? `![${alt}](${target.address})` : "";
  });
  const lacksImage = [...found.values()].some(({ kind }) => kind === "missing");
  return { markdown: cleanText(markdown.replace(/\n{3,}/g, "\n\n"), 100_000), lacksImage };
}
