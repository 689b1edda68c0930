import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packSchemas, schemaText } from "../../tools/packSchema.ts";

it.each(Object.entries(packSchemas))(
  "docs/%s says what packs are checked with (node tools/packSchema.ts)",
  (name, schema) => {
    expect(readFileSync(join("docs", name), "utf8")).toBe(schemaText(schema));
  },
);
