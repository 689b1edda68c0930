/** A piece of XML, in the order of the text. Element names are as written, with their prefix. */
export type XmlToken =
  | { readonly kind: "open" | "close"; readonly element: string }
  | { readonly kind: "attribute"; readonly element: string; readonly name: string; readonly value: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "instruction" | "doctype"; readonly text: string }
  /** What no XML parser would read on from; the last one. */
  | { readonly kind: "broken" };

/**
 * Splits XML into its tokens, one pass, in time that grows with its length; comments are left out, entities stay as
 * they are. It sees all that a parser would see, and stops where one would stop or where it is not sure. Pure.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    if (next !== at) yield { kind: "text", text: xml.slice(at, next < 0 ? undefined : next) };
    if (next < 0) return;
    const end = yield* readMarkup(xml, next);
    if (end < 0) return yield { kind: "broken" };
    at = end;
  }
}

/** @returns where it ends, or -1 */
function* readMarkup(xml: string, at: number): Generator<XmlToken, number> {
  if (xml.startsWith("<!--", at)) return after("-->", xml, at + 4);
  if (xml.startsWith("<![CDATA[", at)) {
    const end = after("]]>", xml, at + 9);
    yield { kind: "text", text: xml.slice(at + 9, end - 3) };
    return end;
  }
  if (xml.startsWith("<?", at)) {
    const end = after("?>", xml, at + 2);
    yield { kind: "instruction", text: xml.slice(at + 2, end - 2) };
    return end;
  }
  if (xml.startsWith("<!", at)) {
    const end = endOfDoctype(xml, at);
    yield { kind: "doctype", text: xml.slice(at + 2, end - 1) };
    return end;
  }
  return yield* readTag(xml, at);
}

function after(mark: string, xml: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** Declarations inside hold no `]` that could be taken for their end: whoever judges them refuses a rest. */
function endOfDoctype(xml: string, at: number): number {
  const close = xml.indexOf(">", at);
  const inside = xml.slice(at, close).indexOf("[");
  return inside < 0 ? after(">", xml, at) : after(">", xml, xml.indexOf("]", at + inside));
}

function* readTag(xml: string, start: number): Generator<XmlToken, number> {
  const sign = /[<>"']/g;
  let element: string | undefined;
  let from = start + 1;
  for (;;) {
    sign.lastIndex = from;
    const at = sign.exec(xml)?.index;
    if (at === undefined || xml[at] === "<") return -1;
    const words = xml.slice(from, at).trim().split(/\s+/u);
    if (element === undefined) {
      element = words.shift() ?? "";
      const isClose = element.startsWith("/");
      yield { kind: isClose ? "close" : "open", element: element.replace(/^\/|\/$/gu, "") };
    }
    if (xml[at] === ">") return at + 1;
    const name = attributeName(words.join(""));
    const quote = xml.indexOf(xml[at] ?? "", at + 1);
    const value = xml.slice(at + 1, quote);
    if (name === undefined || quote < 0 || value.includes("<")) return -1;
    yield { kind: "attribute", element, name, value };
    from = quote + 1;
  }
}

/** @returns undefined unless it is a name and an equals sign */
function attributeName(written: string): string | undefined {
  return /^[^=/]+=$/u.test(written) ? written.slice(0, -1) : undefined;
}
