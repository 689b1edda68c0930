import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Command } from "commander";
import type { Publisher } from "../contract/publishers.ts";
import { withEngine } from "./withEngine.ts";

/** A public key file has under 200 bytes; more than this is something else, whose beginning says enough. */
const longestKeyText = 2_000;

export function keysCommand(): Command {
  return new Command("keys")
    .description("the publishers whose signed packs this school trusts")
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(removeCommand());
}

function keyWords({ keyId, name, words }: Publisher): string {
  return `${keyId}  ${name}: ${(words.en ?? []).join(" ")}`;
}

function addCommand(): Command {
  return new Command("add")
    .description("trust a publisher; compare the six words with theirs first, by phone or face to face")
    .argument("<file>", "their minisign public key file")
    .requiredOption("--name <name>", "who they are")
    .action((file: string, options: { name: string }, command: Command) =>
      withEngine(command, async ({ client, report }) => {
        const publicKey = (await readFile(resolve(file), "utf8")).slice(0, longestKeyText);
        const added = await client.publishers.add({ publicKey, name: options.name });
        report.result(added, `Trusted from now on:\n${keyWords(added)}`);
      }),
    );
}

function listCommand(): Command {
  return new Command("list").description("the keys that are trusted").action((_options: object, command: Command) =>
    withEngine(command, async ({ client, report }) => {
      const listed = await client.publishers.list({});
      const lines = listed.publishers.map(keyWords);
      report.result(listed, lines.length === 0 ? "No publishers are trusted yet." : lines.join("\n"));
    }),
  );
}

function removeCommand(): Command {
  return new Command("remove")
    .description("trust a publisher no more; their packs stay")
    .argument("<keyId>", "16 signs, as list shows them")
    .action((keyId: string, _options: object, command: Command) =>
      withEngine(command, async ({ client, report }) => {
        await client.publishers.remove({ keyId });
        report.result({}, `${keyId} is trusted no more.`);
      }),
    );
}
