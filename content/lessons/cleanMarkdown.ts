import { posix } from "node:path";
import type { Definition, Nodes, Root } from "mdast";
import { nodesOf, parseMarkdown, rangeOf } from "./parseMarkdown.ts";
import { readSourceAddress, sourceIdentifier } from "./sourcePlace.ts";

/** Where a lesson's text stands and what it can show. */
export interface TextPlace {
  /** Path of the text in its pack: addresses are relative to it. */
  readonly path: string;
  readonly isMember: (path: string) => boolean;
}

/** A stretch of the source that is to be shown otherwise. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What cleaning found, for those who build packs; readers never see it. */
export type Finding =
  | { readonly kind: "html"; readonly source: string }
  | { readonly kind: "missingMedia"; readonly address: string }
  | { readonly kind: "unsafeLink"; readonly address: string };

export interface CleanText {
  /** In order of their start; none overlaps another. */
  readonly edits: readonly Edit[];
  /** Address as written to path in the pack. */
  readonly media: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** A text without raw HTML, and its tree. */
export interface HtmlFreeText {
  readonly source: string;
  readonly root: Root;
  readonly findings: readonly Finding[];
}

/**
 * Cuts raw HTML out. What is left is read again, since cutting one tag can make another: `<scr<b>ipt>`.
 */
export function withoutHtml(markdown: string): HtmlFreeText {
  const findings: Finding[] = [];
  let source = markdown;
  for (let round = 0; round < 4; round++) {
    const root = parseMarkdown(source);
    const html = [...nodesOf(root)].filter((node) => node.type === "html");
    if (html.length === 0) return { source, root, findings };
    findings.push(...html.map(({ value }): Finding => ({ kind: "html", source: value })));
    const edits = html.map((node) => ({ start: rangeOf(node)[0], end: rangeOf(node)[1], text: "" }));
    source = editedSlice(source, edits, 0, source.length);
  }
  const escaped = source.replaceAll("<", "&lt;");
  return { source: escaped, root: parseMarkdown(escaped), findings };
}

/**
 * What else must change in a text before anything of it is shown: pictures that are not in the pack go (nothing is
 * ever loaded from elsewhere), links that could run a script become plain words, and links by reference are written
 * out, so that each passage can stand alone.
 */
export function cleanMarkdown(root: Root, place: TextPlace): CleanText {
  const definitions = new Map<string, Definition>();
  const nodes = [...nodesOf(root)];
  for (const node of nodes) {
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  const edits: Edit[] = [];
  const media = new Map<string, string>();
  const findings: Finding[] = [];

  const cut = (node: Nodes, text = "") => {
    const [start, end] = rangeOf(node);
    edits.push({ start, end, text });
  };
  const memberAt = (address: string) => {
    const path = memberPath(address, place.path);
    if (path === undefined || !place.isMember(path)) return undefined;
    media.set(address, path);
    return path;
  };

  for (const node of nodes) {
    switch (node.type) {
      case "definition":
        if (node.identifier === sourceIdentifier && !isSafeAddress(node.url)) {
          const isThere = memberAt(readSourceAddress(node.url).file) !== undefined;
          if (!isThere) findings.push({ kind: "missingMedia", address: node.url });
        }
        cut(node);
        break;
      case "image":
      case "imageReference": {
        const target = node.type === "image" ? node : definitions.get(node.identifier);
        const address = target?.url ?? "";
        if (target === undefined || memberAt(address) === undefined) {
          findings.push({ kind: "missingMedia", address });
          cut(node);
        } else if (node.type === "imageReference") {
          cut(node, `![${inMarkdown(node.alt ?? "")}](${addressAndTitle(target)})`);
        }
        break;
      }
      case "link":
      case "linkReference": {
        const target = node.type === "link" ? node : definitions.get(node.identifier);
        const address = target?.url ?? "";
        const isSafe = target !== undefined && (memberAt(address) !== undefined || isSafeAddress(address));
        if (!isSafe) findings.push({ kind: "unsafeLink", address });
        if (!isSafe || node.type === "linkReference") edits.push(...rewrapped(node, isSafe ? target : undefined));
        break;
      }
      default:
        break;
    }
  }
  return { edits: withoutOverlaps(edits), media, findings };
}

/** The marks before and after a link's words, replaced or dropped; edits inside the words stay possible. */
function rewrapped(node: Extract<Nodes, { type: "link" | "linkReference" }>, target: Target | undefined): Edit[] {
  const [start, end] = rangeOf(node);
  const first = node.children[0];
  const last = node.children.at(-1);
  if (first === undefined || last === undefined) return [{ start, end, text: "" }];
  const before = { start, end: rangeOf(first)[0], text: target === undefined ? "" : "[" };
  const after = { start: rangeOf(last)[1], end, text: target === undefined ? "" : `](${addressAndTitle(target)})` };
  return [before, after].filter((edit) => edit.start < edit.end || edit.text !== "");
}

interface Target {
  readonly url: string;
  readonly title?: string | null | undefined;
}

function addressAndTitle({ url, title }: Target): string {
  const address = `<${url.replace(/[<>\\\n]/g, encodeURIComponent)}>`;
  return title ? `${address} "${title.replace(/["\\]/g, "\\$&")}"` : address;
}

function inMarkdown(text: string): string {
  return text.replace(/[[\]\\]/g, "\\$&");
}

/** Web, mail and in-page addresses; the page shows them but follows none by itself. */
function isSafeAddress(address: string): boolean {
  return /^(?:https?:|mailto:|#)/i.test(address);
}

/** The member that an address means, seen from the text's own path. */
function memberPath(address: string, from: string): string | undefined {
  if (address === "" || /^(?:[A-Za-z][A-Za-z0-9+.-]*:|\/|#)/.test(address)) return undefined;
  try {
    const path = posix.join(posix.dirname(from), decodeURIComponent(address.replace(/[?#].*$/s, "")));
    return path.normalize("NFC");
  } catch {
    return undefined; // a percent sign that encodes nothing
  }
}

/** Outer edits win over those inside them. */
function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  }
  return kept;
}

/** The source from `start` to `end` with the edits made. */
export function editedSlice(source: string, edits: readonly Edit[], start: number, end: number): string {
  let text = "";
  let at = start;
  for (const edit of edits) {
    if (edit.end <= start && edit.start < start) continue;
    if (edit.start >= end) break;
    text += source.slice(at, Math.max(at, edit.start)) + edit.text;
    at = Math.max(at, Math.min(edit.end, end));
  }
  return (text + source.slice(at, end)).trim();
}
