import { resolve } from "node:path";
import { Command } from "commander";
import { checkPacks } from "./checkPacks.ts";
import { withEngine } from "./withEngine.ts";

/** `pack export ID -o FILE`. */
export function packExportCommand(): Command {
  return new Command("export")
    .description("write an installed pack to a file that any Luciole can take")
    .argument("<id>")
    .requiredOption("-o, --output <file>", "the .lpack to write, or a folder")
    .option("--course <id...>", "only these courses")
    .action((packId: string, options: { output: string; course?: string[] }, command: Command) =>
      withEngine(command, async ({ client, report, signal }) => {
        const to = { kind: "path", path: resolve(options.output) } as const;
        const { course: courses } = options;
        const events = await client.packs.export({ packId, to, ...(courses && { courses }) }, { signal });
        for await (const event of events) {
          if (event.kind === "progress") report.progress(event, "");
          else
            report.result(
              event,
              `${event.packId} ${event.version}: ${event.lessons} lessons in ${event.file}, read back and right.`,
            );
        }
      }),
    );
}

/** `pack check [ID]`: all packs when none is named. */
export function packCheckCommand(): Command {
  return new Command("check")
    .description("read every byte of an installed pack again")
    .argument("[id]", "all packs when left out")
    .action((id: string | undefined, _options: object, command: Command) =>
      withEngine(command, (session) => checkPacks(id, session)),
    );
}
