import { XMLParser } from "fast-xml-parser";
import { PackRefusedError } from "../../errors.ts";

/** An element: its attributes begin with `@`, its text is `#text`, elements in it are lists by their names. */
export interface XmlElement {
  readonly [name: string]: readonly XmlElement[] | string | undefined;
}

const deepestElement = 60;

/**
 * Reads a small XML file of an archive. Prefixes of names are dropped.
 * @throws PackRefusedError badDocument if it is not XML, too deep, or declares entities of its own
 */
export function readXml(bytes: Uint8Array, where: string): XmlElement {
  const text = new TextDecoder(bytes[0] === 0xff || bytes[0] === 0xfe ? "utf-16" : "utf-8").decode(bytes);
  if (declaresEntities(text)) throw new PackRefusedError("badDocument", where);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    alwaysCreateTextNode: true,
    maxNestedTags: deepestElement,
    isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
  });
  try {
    return parser.parse(text) as XmlElement; // every element is a list by `isArray`, everything else a string
  } catch (cause) {
    throw new PackRefusedError("badDocument", where, { cause });
  }
}

/** Entities are how a few bytes of XML grow to gigabytes; no document format needs them. */
export function declaresEntities(xml: string): boolean {
  return /<!ENTITY/i.test(xml);
}

/** Elements of a name. */
export function elements(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  const found = parent?.[name];
  return Array.isArray(found) ? found.filter((element) => typeof element === "object") : [];
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.[`@${name}`];
  return typeof value === "string" ? value : undefined;
}

export function textOf(element: XmlElement | undefined): string {
  const text = element?.["#text"];
  return typeof text === "string" ? text : Array.isArray(text) ? text.join(" ") : "";
}
