/** Writes the JSON Schemas of docs/ from the schemas that packs are checked with: `node tools/packSchema.ts`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { exerciseFileSchema } from "../content/exercises/exerciseFile.ts";
import { manifestSchema } from "../content/packs/manifest.ts";
import { repository } from "./runCommand.ts";

/** The schemas by the name of their file in docs/. */
export const packSchemas = {
  "pack-format.schema.json": manifestSchema,
  "exercises.schema.json": exerciseFileSchema,
} as const;

/** A JSON Schema (2020-12) as it stands in docs/. */
export function schemaText(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), null, 2)}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, schema] of Object.entries(packSchemas)) {
    writeFileSync(join(repository, "docs", name), schemaText(schema));
  }
}
