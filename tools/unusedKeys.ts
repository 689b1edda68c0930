import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Keys of a file of words that no source file names: neither whole, in a string, nor by their beginning, in a template
 * (`doctor.${check}` names all that begin with `doctor.`). Plural endings count as their key.
 */
export function unusedKeys(wordsFile: string, sourceFolder: string): string[] {
  const sources = readdirSync(sourceFolder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => readFileSync(join(sourceFolder, name), "utf8"))
    .join("\n");
  const whole = new Set([...sources.matchAll(/["'`]([a-zA-Z]+(?:\.\w+)+)["'`]/gu)].map((match) => match[1]));
  const beginnings = [...sources.matchAll(/`([a-zA-Z]+(?:\.\w+)*\.)\$\{/gu)].map((match) => match[1] ?? "");
  const keys = leafKeys(JSON.parse(readFileSync(wordsFile, "utf8")), "");
  return [...new Set(keys.map((key) => key.replace(/_(zero|one|two|few|many|other)$/u, "")))].filter(
    (key) => !whole.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)),
  );
}

function leafKeys(words: unknown, path: string): string[] {
  if (typeof words === "string") return [path];
  return Object.entries(words ?? {}).flatMap(([key, inner]) => leafKeys(inner, path === "" ? key : `${path}.${key}`));
}
