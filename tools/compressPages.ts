import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * Puts a compressed twin (`.gz`) beside each file of the pages that gets smaller by it, so that forty phones load them
 * through one school router, and the computer compresses nothing while it teaches. Browsers take Brotli only from
 * encrypted pages.
 */
export function compressPages(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.(?:html|js|css|svg)$/u.test(name)) continue;
    const path = join(folder, name);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
}
