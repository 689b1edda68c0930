/**
 * Stands in for the two packages that make links of bare addresses in GFM: nothing in a lesson or an answer leads to the
 * internet, and their expressions do not run before Safari 16.4. The build puts it in their place.
 */

export function gfmAutolinkLiteral(): object {
  return {};
}

export function gfmAutolinkLiteralHtml(): object {
  return {};
}

export function gfmAutolinkLiteralFromMarkdown(): object {
  return {};
}

export function gfmAutolinkLiteralToMarkdown(): object {
  return {};
}
