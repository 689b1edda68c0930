import { Command, CommanderError } from "commander";
import { resolveConfig } from "../engine/config.ts";
import { askCommand } from "./ask.ts";
import { doctorCommand } from "./doctor.ts";
import { exitCodes, explain } from "./explain.ts";
import { modelCommand } from "./model.ts";
import { packCommand } from "./pack.ts";
import { peopleCommand } from "./people.ts";
import { createReport } from "./report.ts";
import { searchCommand } from "./search.ts";
import { serveCommand } from "./serve.ts";

/**
 * The command line of Luciole, for administrators and for tests.
 * @param argv as Node gives it
 * @returns the exit code: 0 done, 1 fault, 2 wrong usage, 3 input refused, 4 not permitted, 5 not enough disk or memory
 */
export async function main(argv: readonly string[]): Promise<number> {
  const program = new Command("luciole")
    .description("A classroom teaching assistant for schools without internet.")
    .version(resolveConfig().version)
    .option("--data <dir>", "the data folder (default: the app's)")
    .option("--json", "print JSON: one document, or one object a line for streams; logs go to stderr")
    .showHelpAfterError("(luciole --help tells more)")
    .exitOverride();
  for (const command of [
    serveCommand,
    packCommand,
    searchCommand,
    askCommand,
    modelCommand,
    peopleCommand,
    doctorCommand,
  ]) {
    program.addCommand(copySettings(command(), program));
  }
  try {
    await program.parseAsync([...argv]);
    return exitCodes.done;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    const { json = false } = program.opts<{ json?: boolean }>();
    const { exitCode, code, sentence, data } = explain(thrown);
    createReport({ json }).fault({ code, ...data }, sentence);
    return exitCode;
  }
}

/** Subcommands throw instead of ending the process, as the program does. */
function copySettings(command: Command, from: Command): Command {
  command.copyInheritedSettings(from);
  for (const inner of command.commands) copySettings(inner, command);
  return command;
}
