import type { Root } from "mdast";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import { unified } from "unified";

/** Elements that have no end tag in HTML, where a slash before `>` means nothing. */
const voidElements = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** The tree that HTML or XHTML means as Markdown, scripts and styles left out. @throws RangeError if it is too deep */
export function htmlTree(html: string): Root {
  const processor = unified().use(rehypeParse).use(rehypeRemark);
  return processor.runSync(processor.parse(withEndTags(html))) as Root; // rehype-remark turns one tree into the other
}

/** The language that the root element of an HTML text names. */
export function htmlLanguage(html: string): string | undefined {
  return /<html\b[^>]{0,2000}?\b(?:xml:)?lang\s*=\s*["']([^"']{1,40})["']/iu.exec(html.slice(0, 8_000))?.[1];
}

/** XHTML may write `<title/>`, which HTML reads as an open tag that swallows the page. */
function withEndTags(html: string): string {
  return html.replace(/<([A-Za-z][\w:-]*)((?:\s[^<>]*)?)\/>/gu, (whole, name: string, rest: string) =>
    voidElements.has(name.toLowerCase()) ? whole : `<${name}${rest}></${name}>`,
  );
}
