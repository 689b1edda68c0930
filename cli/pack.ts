import { resolve } from "node:path";
import { Command } from "commander";
import { inLanguage } from "../contract/languages.ts";
import type { InstallEvent } from "../contract/packs.ts";
import { packFiles } from "../engine/engine.ts";
import { createReport } from "./report.ts";
import { type GlobalOptions, withEngine } from "./withEngine.ts";

export function packCommand(): Command {
  return new Command("pack")
    .description("build, verify, install, list and remove packs of lessons")
    .addCommand(buildCommand())
    .addCommand(verifyCommand())
    .addCommand(installCommand())
    .addCommand(listCommand())
    .addCommand(removeCommand());
}

function buildCommand(): Command {
  return new Command("build")
    .description("make a pack from its source folder")
    .argument("<dir>", "the folder that holds pack.json")
    .requiredOption("-o, --output <file>", "the .lpack to write")
    .action(async (dir: string, options: { output: string }, command: Command) => {
      const { json = false } = command.optsWithGlobals<GlobalOptions>();
      const built = await packFiles.build(resolve(dir), resolve(options.output), new AbortController().signal);
      createReport({ json }).result(
        built,
        `${built.packId} ${built.version}: ${built.lessons} lessons, ${built.bytes} bytes, ${options.output}`,
      );
    });
}

function verifyCommand(): Command {
  return new Command("verify")
    .description("check a pack without installing it")
    .argument("<file>")
    .action(async (file: string, _options: object, command: Command) => {
      const { json = false } = command.optsWithGlobals<GlobalOptions>();
      const { manifest, ...verified } = await packFiles.verify(resolve(file), new AbortController().signal);
      const words = `${verified.packId} ${verified.version} is whole: ${verified.lessons} lessons, ${manifest.files.length} files, not signed.`;
      createReport({ json }).result({ ...verified, files: manifest.files.length }, words);
    });
}

function installCommand(): Command {
  return new Command("install")
    .description("install a pack, or every pack in a folder or on a drive")
    .argument("<path>")
    .option("--allow-unsigned", "install packs that nobody has signed")
    .action((path: string, options: { allowUnsigned?: boolean }, command: Command) =>
      withEngine(command, async ({ client, report, signal }) => {
        const events = await client.packs.install(
          { source: { kind: "path", path: resolve(path) }, allowUnsigned: options.allowUnsigned === true },
          { signal },
        );
        for await (const event of events) {
          if (event.kind === "progress") report.progress(event, "");
          else report.result(event, installWords(event));
        }
      }),
    );
}

function installWords(event: Exclude<InstallEvent, { kind: "progress" }>): string {
  switch (event.kind) {
    case "found":
      return "";
    case "installed":
      return event.change === "same"
        ? `${event.packId} ${event.version} is here already.`
        : `${event.packId} ${event.version}: ${event.lessons} lessons, ${event.passages} passages (${event.change}).`;
    case "refused":
      return `${event.file} was refused: ${event.reason}${event.where === undefined ? "" : ` (${event.where})`}`;
    case "finished":
      return event.refused === 0 ? "" : `${event.installed} installed, ${event.refused} refused.`;
    default:
      return event satisfies never;
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
