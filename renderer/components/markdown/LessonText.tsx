import { memo, type ReactNode, useMemo } from "react";
import Markdown, { type Components } from "react-markdown";
import "katex/dist/katex.min.css";
import type { OpenLesson } from "../../../contract/lessons.ts";
import { Figure } from "./Figure.tsx";
import type { HastElement } from "./hast.ts";
import { lightQuote } from "./lightQuote.ts";
import { rehypePlugins, remarkPlugins } from "./plugins.ts";
import { ScrollTable } from "./ScrollTable.tsx";

interface Props {
  readonly markdown: string;
  readonly media: OpenLesson["media"];
  /** Present when the text is lit: the part to light, or all of it without words. */
  readonly light?: { readonly quote?: string } | undefined;
}

/** Text of a lesson: Markdown with tables, formulas and the pack's own pictures. */
export const LessonText = memo(function LessonText({ markdown, media, light }: Props) {
  const components = useMemo(() => lessonComponents(media), [media]);
  const plugins = useMemo(() => (light ? [...rehypePlugins, lightQuote(light.quote)] : rehypePlugins), [light]);
  return (
    <Markdown remarkPlugins={remarkPlugins} rehypePlugins={plugins} components={components} urlTransform={keepPath}>
      {markdown}
    </Markdown>
  );
});

/** Nothing is ever loaded from it as it is: pictures are looked up in the pack, links are shown as words. */
function keepPath(path: string): string {
  return path;
}

function lessonComponents(media: OpenLesson["media"]): Components {
  return {
    p: ({ node, children }) => (isPicture(node) ? children : <p>{children}</p>),
    img: ({ src, alt, title }) => (
      <Figure media={media} path={String(src ?? "")} alt={alt ?? ""} {...(title !== undefined && { caption: title })} />
    ),
    a: ({ children }): ReactNode => children,
    table: ({ children }) => <ScrollTable>{children}</ScrollTable>,
    h1: "h2",
  };
}

/** A paragraph that holds one picture and nothing else is a figure of its own. */
function isPicture(node: HastElement | undefined): boolean {
  const inside = node?.children.filter((child) => child.type !== "text" || child.value.trim() !== "") ?? [];
  const [only] = inside;
  return inside.length === 1 && only?.type === "element" && only.tagName === "img";
}
