import { type XmlToken, xmlTokens } from "./xmlTokens.ts";

/** A still picture; a drawing that holds a program or reaches outside; or no drawing at all. */
export type SvgVerdict = "plain" | "active" | "notSvg";

/** Elements that run, or that bring another kind of page with them. */
const activeElements = new Set(["script", "foreignobject", "iframe", "object", "embed", "handler", "listener"]);
const addressAttributes = new Set(["href", "src", "srcset", "data", "action", "formaction", "poster", "ping"]);
const picturesInside = /^data:image\/(?:png|jpeg|jpg|gif|webp|avif)[;,]/iu;
/** Plain words that stand for other words: what drawing programs write. */
const plainEntities = /<!ENTITY\s+[\w.:-]+\s+(?:"[^"<&%\]]*"|'[^'<&%\]]*')\s*>/gu;
/** CSS that loads, and escapes, which can hide it. */
const activeCss = /\\|@import|expression\s*\(|image-set\s*\(|-moz-binding|javascript:|&(?!(?:lt|gt|amp|quot|apos);)/iu;

/**
 * Judges an SVG by what is in it: scripts, event attributes, other documents, animations of addresses, styles and
 * pictures from elsewhere, entities that hide such. Figures of lessons need none of it. Pure.
 */
export function judgeSvg(svg: string): SvgVerdict {
  let root: string | undefined;
  let open = "";
  for (const token of xmlTokens(svg)) {
    if (token.kind === "broken") return root === "svg" ? "active" : "notSvg";
    if (token.kind === "open") root ??= localName(token.element);
    if (root !== undefined && root !== "svg") return "notSvg";
    if (token.kind === "open" || token.kind === "close") open = token.kind === "open" ? localName(token.element) : "";
    if (isActive(token, open) || (token.kind === "doctype" && root !== undefined)) return "active";
  }
  return root === "svg" ? "plain" : "notSvg";
}

function isActive(token: XmlToken, open: string): boolean {
  switch (token.kind) {
    case "open":
      return activeElements.has(localName(token.element));
    case "close":
      return false;
    case "attribute":
      return isActiveAttribute(localName(token.element), token.name.toLowerCase(), token.value);
    case "text":
      return open === "style" && isActiveStyle(token.text);
    case "instruction":
      return !/^xml\s|^xpacket\s/u.test(token.text);
    case "doctype":
      return isActiveDoctype(token.text);
    case "broken":
      return true;
    default:
      return token satisfies never;
  }
}

function isActiveAttribute(element: string, fullName: string, value: string): boolean {
  const name = localName(fullName);
  if (/^on[a-z]/u.test(name) || fullName === "xml:base") return true;
  if (name === "attributename") return /href|^\s*on/iu.test(decoded(value));
  if (addressAttributes.has(name)) return !isInside(decoded(value), element);
  return name === "style" ? isActiveStyle(value) : hasOutsideUrl(decoded(value));
}

/** A link that a person may follow is no reference that the picture loads. */
function isInside(address: string, element: string): boolean {
  const plain = address.replace(/[\s\p{Cc}]/gu, "");
  if (element === "a") return /^(?:#|https?:|mailto:|$)/iu.test(plain);
  return plain === "" || plain.startsWith("#") || picturesInside.test(plain);
}

function isActiveStyle(css: string): boolean {
  return activeCss.test(css) || hasOutsideUrl(decoded(css));
}

function hasOutsideUrl(text: string): boolean {
  return text
    .split(/url\s*\(/iu)
    .slice(1)
    .some((rest) => !isInside(rest.slice(0, 100).replace(/^[\s"']+/u, ""), ""));
}

/** Entities may stand for plain words, as drawing programs use them; not for markup, other entities or files. */
function isActiveDoctype(text: string): boolean {
  const inside = /\[([\s\S]*)\]/u.exec(text)?.[1] ?? "";
  return inside.length > 64 * 1024 || inside.replace(plainEntities, "").trim() !== "";
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1).toLowerCase();
}

/** With the entities that every XML has; any other stays as it is and makes no address that is inside. */
function decoded(value: string): string {
  return value.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/giu, (_, hex, decimal, name) => {
    if (name !== undefined) return namedEntities[String(name)] ?? "&";
    const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
  });
}

const namedEntities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
