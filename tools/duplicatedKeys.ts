/**
 * Keys that stand twice in one object of a JSON text, as paths (`a.b.c`); JSON.parse would keep the last in silence.
 * The text must be valid JSON.
 */
export function duplicatedKeys(json: string): readonly string[] {
  const twice: string[] = [];
  /** One entry for each open object or array; arrays have no keys of their own. */
  const open: { readonly path: string; readonly keys: Set<string> }[] = [];
  let lastKey = "";
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"\s*:?|[{}[\]]/gs)) {
    if (token === "{" || token === "[") {
      open.push({ path: lastKey, keys: new Set() });
    } else if (token === "}" || token === "]") {
      lastKey = open.pop()?.path ?? "";
    } else if (token.endsWith(":")) {
      const here = open.at(-1);
      const name = String(JSON.parse(token.slice(0, -1).trimEnd()));
      lastKey = here === undefined || here.path === "" ? name : `${here.path}.${name}`;
      if (here?.keys.has(lastKey)) twice.push(lastKey);
      here?.keys.add(lastKey);
    }
  }
  return twice;
}
