import type { Code, Root, RootContent } from "mdast";
import type { SourcePlace } from "../../contract/lessons.ts";
import {
  type CleanText,
  cleanMarkdown,
  type Edit,
  editedSlice,
  type Finding,
  type TextPlace,
  withoutHtml,
} from "./cleanMarkdown.ts";
import { rangeOf } from "./parseMarkdown.ts";
import { inlineText, plainText } from "./plainText.ts";
import { settleMarkdown } from "./settleMarkdown.ts";
import { readSourceAddress, sourceIdentifier } from "./sourcePlace.ts";
import { type LessonBlock, type SectionBlocks, type SplitPassage, splitPassages } from "./splitPassages.ts";

/** A lesson's text in one language, ready to be stored. */
export interface ParsedLesson {
  /** The headings; section 0 is there only if something stands before the first. */
  readonly sections: readonly { readonly section: number; readonly heading: string }[];
  readonly passages: readonly SplitPassage[];
  /** Address as written in the Markdown to path in the pack. */
  readonly media: ReadonlyMap<string, string>;
  /** What was left out, for those who build packs. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a lesson: headings of level 1 and 2 begin sections, whole blocks under them become passages. Raw HTML,
 * pictures that are not in the pack and links that could run a script are left out of what is stored.
 * A heading of level 1 at the very top is the title over again and is skipped. A definition named `source` says where
 * what follows it comes from, until the next one.
 */
export function parseLesson(markdown: string, place: TextPlace): ParsedLesson {
  const { source, root, findings } = withoutHtml(markdown);
  const clean = cleanMarkdown(root, place);
  const sections = sectionsOf(root, source, clean, place);
  return {
    sections: sections.map(({ section, heading }) => ({ section, heading })),
    passages: splitPassages(sections),
    media: clean.media,
    findings: [...findings, ...clean.findings],
  };
}

function sectionsOf(
  root: Root,
  source: string,
  { edits, media }: CleanText,
  textPlace: TextPlace,
): readonly SectionBlocks[] {
  let place: SourcePlace | undefined;
  const sections: { section: number; heading: string; blocks: LessonBlock[] }[] = [
    { section: 0, heading: "", blocks: [] },
  ];
  root.children.forEach((node, index) => {
    if (node.type === "definition" && node.identifier === sourceIdentifier) place = placeAt(node.url, media);
    if (node.type === "heading" && node.depth <= 2) {
      if (index === 0 && node.depth === 1) return;
      sections.push({ section: sections.length, heading: inlineText(node.children).trim(), blocks: [] });
      return;
    }
    const block = blockOf(node, source, edits, textPlace);
    if (block !== undefined) sections.at(-1)?.blocks.push({ ...block, ...(place !== undefined && { place }) });
  });
  return sections.filter(({ section, blocks }) => section > 0 || blocks.length > 0);
}

/** Undefined for a source that names neither page nor time: what follows it is cited by its heading. */
function placeAt(url: string, media: ReadonlyMap<string, string>): SourcePlace | undefined {
  const { file, locator } = readSourceAddress(url);
  return locator && { locator, ...(media.has(file) && { source: file }) };
}

/** Undefined for what shows nothing: rules, definitions, HTML. */
function blockOf(node: RootContent, source: string, edits: readonly Edit[], place: TextPlace): LessonBlock | undefined {
  if (node.type === "thematicBreak" || node.type === "definition") return undefined;
  const [start, end] = rangeOf(node);
  const edited = editedSlice(source, edits, start, end);
  // Words with many spaces before them are never HTML where they stand; without the spaces they can be.
  const isAsWritten = edited === source.slice(start, end).trim() && !edited.startsWith("<");
  const markdown = node.type === "code" ? fenced(node, edited) : isAsWritten ? edited : settleMarkdown(edited, place);
  if (markdown === "") return undefined;
  const text = plainText(node);
  return { kind: kindOf(node, text), markdown, text };
}

/** Code that is code by its indent alone would be text elsewhere. */
function fenced({ value }: Code, written: string): string {
  if (/^(?:```|~~~)/.test(written)) return written;
  const longest = Math.max(2, ...(value.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${value}\n${fence}`;
}

function kindOf(node: RootContent, text: string): LessonBlock["kind"] {
  switch (node.type) {
    case "heading":
      return "subheading";
    case "list":
    case "table":
    case "math":
    case "code":
      return "attached";
    case "paragraph":
      if (text === "") return "figure";
      return /[:：]$/u.test(text) ? "leadIn" : "text";
    default:
      return "text";
  }
}
