import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Command } from "commander";
import { inLanguage } from "../contract/languages.ts";
import type { PackTrust } from "../contract/packs.ts";
import { packFiles } from "../engine/engine.ts";
import { buildCommand } from "./packBuild.ts";
import { packCheckCommand, packExportCommand } from "./packExport.ts";
import { packInstallCommand } from "./packInstall.ts";
import { keysCommand } from "./packKeys.ts";
import { createReport } from "./report.ts";
import { type GlobalOptions, withEngine } from "./withEngine.ts";

export function packCommand(): Command {
  return new Command("pack")
    .description("build, sign, verify, install, list, check, export and remove packs of lessons")
    .addCommand(buildCommand())
    .addCommand(verifyCommand())
    .addCommand(packInstallCommand())
    .addCommand(packExportCommand())
    .addCommand(packCheckCommand())
    .addCommand(listCommand())
    .addCommand(removeCommand())
    .addCommand(keysCommand());
}

function verifyCommand(): Command {
  return new Command("verify")
    .description("check a pack without installing it, and say whether the one you trust has signed it")
    .argument("<file>")
    .option("--trust <publicKey>", "the minisign public key file of whom you trust")
    .action(async (file: string, options: { trust?: string }, command: Command) => {
      const { json = false } = command.optsWithGlobals<GlobalOptions>();
      const publicKeys = options.trust === undefined ? [] : [await readFile(resolve(options.trust), "utf8")];
      const trust = await packFiles.judge(resolve(file), publicKeys);
      const { packId, version, lessons, bytes, manifest } = await packFiles.verify(
        resolve(file),
        new AbortController().signal,
      );
      const files = manifest.files.length;
      const words = `${packId} ${version} is whole: ${lessons} lessons, ${files} files, ${trustWords(trust)}.`;
      createReport({ json }).result({ packId, version, lessons, bytes, files, trust }, words);
    });
}

function trustWords(trust: Exclude<PackTrust, { kind: "starter" | "own" | "altered" }>): string {
  switch (trust.kind) {
    case "trusted":
      return `signed by the key you trust (${trust.keyId})`;
    case "unknown":
      return `signed by a key that you did not name (${trust.keyId}), so the signature proves nothing yet`;
    case "unsigned":
      return "not signed";
    default:
      return trust satisfies never;
  }
}

function listCommand(): Command {
  return new Command("list").description("the packs that are installed").action((_options: object, command: Command) =>
    withEngine(command, async ({ client, report }) => {
      const listed = await client.packs.list({});
      const lines = listed.packs.map(
        (pack) =>
          `${pack.packId} ${pack.version}  ${inLanguage(pack.title, "en").text}, ${pack.lessons} lessons (${pack.languages.join(", ")})`,
      );
      report.result(listed, lines.length === 0 ? "No packs are installed." : lines.join("\n"));
    }),
  );
}

function removeCommand(): Command {
  return new Command("remove")
    .description("remove a pack; what pupils have done stays")
    .argument("<id>")
    .action((packId: string, _options: object, command: Command) =>
      withEngine(command, async ({ client, report }) => {
        const removed = await client.packs.remove({ packId });
        report.result(removed, `${packId} is removed, ${removed.freedBytes} bytes are free again.`);
      }),
    );
}
