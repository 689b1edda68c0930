import type { Options } from "react-markdown";
import rehypeKatex from "rehype-katex";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import { keepStops } from "./keepStops.ts";

/** What lesson and answer text may become: no raw HTML reaches here, and of attributes only those that formulas need. */
const schema = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    code: [["className", /^language-./u, "math-inline", "math-display"] as [string, RegExp, string, string]],
  },
};

export const remarkPlugins: NonNullable<Options["remarkPlugins"]> = [remarkGfm, remarkMath];

/** Sanitized before KaTeX, so that its own output need not be allowed to everyone. `trust: false` forbids links in TeX. */
export const rehypePlugins: NonNullable<Options["rehypePlugins"]> = [
  [rehypeSanitize, schema],
  [rehypeKatex, { trust: false, strict: false, throwOnError: false, errorColor: "currentColor", maxExpand: 200 }],
  keepStops,
];
