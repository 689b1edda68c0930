/** The value of a JSON text; undefined if it is none, which is as good as missing: a schema refuses it. Pure. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
