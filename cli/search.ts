import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Command, InvalidArgumentError } from "commander";
import { z } from "zod";
import { languageOfScript } from "../contract/languages.ts";
import type { SearchHit } from "../contract/search.ts";
import { type Session, withEngine } from "./withEngine.ts";

/** A line of the batch file is not a question. */
class BadBatchError extends Error {
  readonly code = "BAD_BATCH";
  constructor(file: string, line: number) {
    super(`Line ${line} of ${file} is not {"id","q","lang"?}. Mend it, then try again.`);
  }
}

const batchLine = z.object({
  id: z.union([z.string(), z.number()]),
  q: z.string().max(2_000),
  lang: z.string().optional(),
});

export function searchCommand(): Command {
  return new Command("search")
    .description("find passages in all lessons")
    .argument("[text]", "what to look for")
    .option("--lang <tag>", "language of the lessons (default: by the script of the text, else the chosen one)")
    .option("--limit <number>", "hits at most, 1 to 50", hitLimit, 10)
    .option("--batch <file>", 'a file of {"id","q","lang"?} lines; prints a line of hits for each')
    .action((text: string | undefined, options: SearchOptions, command: Command) => {
      if ((text === undefined) === (options.batch === undefined)) {
        command.error("error: give a text, or --batch FILE");
      }
      return withEngine(command, (session) =>
        options.batch === undefined
          ? searchOnce(text ?? "", options, session)
          : searchBatch(options.batch, options, session),
      );
    });
}

interface SearchOptions {
  readonly lang?: string;
  readonly limit: number;
  readonly batch?: string;
}

async function find(q: string, lang: string | undefined, limit: number, { client }: Session): Promise<SearchHit[]> {
  const { language: chosen = "en" } = await client.settings.get({});
  const { hits } = await client.search.find({ text: q, language: lang ?? languageOfScript(q, chosen), limit });
  return hits;
}

async function searchOnce(text: string, options: SearchOptions, session: Session): Promise<void> {
  const hits = await find(text, options.lang, options.limit, session);
  const lines = hits.map(
    ({ passageId, title, snippet }) => `${passageId}  ${title}\n    ${snippet.map((piece) => piece.text).join("")}`,
  );
  session.report.result({ hits }, lines.length === 0 ? "Nothing found. Try other words." : lines.join("\n"));
}

async function searchBatch(file: string, options: SearchOptions, session: Session): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    const { id, q, lang } = readLine(line, file, number);
    const hits = await find(q, lang ?? options.lang, options.limit, session);
    const found = {
      id,
      hits: hits.map(({ passageId, lessonId, packId, score }) => ({ passageId, lessonId, packId, score })),
    };
    session.report.result(found, JSON.stringify(found));
  }
}

function readLine(line: string, file: string, number: number): z.infer<typeof batchLine> {
  try {
    return batchLine.parse(JSON.parse(line));
  } catch (cause) {
    throw Object.assign(new BadBatchError(file, number), { cause });
  }
}

function hitLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 50) throw new InvalidArgumentError("a number from 1 to 50");
  return limit;
}
