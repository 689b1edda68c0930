import { readFile, stat } from "node:fs/promises";
import { PackRefusedError } from "../../errors.ts";
import { documentLimits } from "../documentLimits.ts";
import { decodeText } from "../text/decodeText.ts";

/** The words of a text file, whatever its encoding. @throws PackRefusedError tooBig, noText or unreadable */
export async function readPlainFile(path: string): Promise<string> {
  const bytes = await readBytes(path).catch((cause) => {
    throw cause instanceof PackRefusedError ? cause : new PackRefusedError("unreadable", undefined, { cause });
  });
  const text = decodeText(bytes);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new PackRefusedError("noText");
  return text;
}

async function readBytes(path: string): Promise<Buffer> {
  if ((await stat(path)).size > documentLimits.textFileBytes) throw new PackRefusedError("tooBig");
  return readFile(path);
}
