import { memo, type ReactNode, useMemo } from "react";
import Markdown, { type Components } from "react-markdown";
import "katex/dist/katex.min.css";
import type { OpenLesson } from "../../../contract/lessons.ts";
import { mediumAt } from "../../api/mediaUrl.ts";
import { Figure } from "./Figure.tsx";
import type { HastElement } from "./hast.ts";
import { lightQuote } from "./lightQuote.ts";
import { mediaKindOf } from "./mediaKinds.ts";
import { rehypePlugins, remarkPlugins } from "./plugins.ts";
import { SaveLink } from "./SaveLink.tsx";
import { ScrollTable } from "./ScrollTable.tsx";

interface Props {
  readonly markdown: string;
  readonly media: OpenLesson["media"];
  /** Present when the text is lit: the part to light, or all of it without words. */
  readonly light?: { readonly quote?: string } | undefined;
}

/** Text of a lesson: Markdown with tables, formulas and the pack's own pictures, films, documents and apps. */
export const LessonText = memo(function LessonText({ markdown, media, light }: Props) {
  const components = useMemo(() => lessonComponents(media), [media]);
  const plugins = useMemo(() => (light ? [...rehypePlugins, lightQuote(light.quote)] : rehypePlugins), [light]);
  return (
    <Markdown remarkPlugins={remarkPlugins} rehypePlugins={plugins} components={components} urlTransform={keepPath}>
      {markdown}
    </Markdown>
  );
});

/** Nothing is ever loaded from it as it is: media are looked up in the pack, links elsewhere are shown as words. */
function keepPath(path: string): string {
  return path;
}

function lessonComponents(media: OpenLesson["media"]): Components {
  return {
    p: ({ node, children }) => (isFigure(node, media) ? children : <p>{children}</p>),
    img: ({ src, alt, title }) => (
      <Figure media={media} path={String(src ?? "")} alt={alt ?? ""} {...(title !== undefined && { caption: title })} />
    ),
    a: ({ node, href, children }): ReactNode => {
      const medium = mediumAt(media, href ?? "");
      if (medium === undefined || href === undefined) return children;
      const words = node === undefined ? "" : wordsOf(node);
      if (isStage(medium.mediaType)) return <Figure media={media} path={href} alt={words} />;
      return (
        <SaveLink medium={medium} address={href} name={words}>
          {children}
        </SaveLink>
      );
    },
    table: ({ children }) => <ScrollTable>{children}</ScrollTable>,
    h1: "h2",
  };
}

/** What plays or runs is shown in place of the link to it. */
function isStage(mediaType: string): boolean {
  const kind = mediaKindOf(mediaType);
  return kind === "film" || kind === "sound" || kind === "app" || kind === "track";
}

/** A paragraph that holds one picture, or one link to what plays, and nothing else is a figure of its own. */
function isFigure(node: HastElement | undefined, media: OpenLesson["media"]): boolean {
  const inside = node?.children.filter((child) => child.type !== "text" || child.value.trim() !== "") ?? [];
  const [only] = inside;
  if (inside.length !== 1 || only?.type !== "element") return false;
  if (only.tagName === "img") return true;
  const medium = only.tagName === "a" ? mediumAt(media, String(only.properties.href ?? "")) : undefined;
  return medium !== undefined && isStage(medium.mediaType);
}

function wordsOf(node: HastElement): string {
  return node.children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? wordsOf(child) : ""))
    .join("");
}
