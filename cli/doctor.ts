import { Command } from "commander";
import type { Finding } from "../contract/device.ts";
import { checkPacks } from "./checkPacks.ts";
import { withEngine } from "./withEngine.ts";

export function doctorCommand(): Command {
  return new Command("doctor")
    .description("what this computer can do, what is wrong, and how to mend it")
    .option("--packs", "also read every byte of every pack again")
    .action((options: { packs?: boolean }, command: Command) =>
      withEngine(command, async (session) => {
        const { client, report } = session;
        const examined = await client.device.doctor({});
        const lines = examined.findings.map((finding) => `${marks[finding.level]} ${sentence(finding)}`);
        report.result(
          examined,
          [`Luciole ${examined.version}, ${examined.platform}, data in ${examined.dataFolder}`, ...lines].join("\n"),
        );
        if (options.packs === true) await checkPacks(undefined, session);
      }),
    );
}

const marks = { good: "ok    ", notice: "note  ", wrong: "WRONG " } as const;

function sentence({ check, code, data }: Finding): string {
  const gigabytes = (bytes: unknown) => `${(Number(bytes) / 1e9).toFixed(1)} GB`;
  switch (`${check}.${code}`) {
    case "database.sound":
      return "The databases can be read.";
    case "packs.installed":
      return `${data.packs} packs with ${data.lessons} lessons (${data.passages} passages).`;
    case "packs.none":
      return "There are no lessons. Install a pack: luciole pack install FILE.";
    case "model.none":
      return "There is no model: the tutor quotes the lessons. Install one: luciole model install FILE.gguf.";
    case "model.notChosen":
      return "Models are installed but none is in use: luciole model use ID.";
    case "model.asleep":
      return "A model is in use; it starts at the first question.";
    case "model.loading":
      return "The model is being loaded.";
    case "model.ready":
      return `The model is ready on ${data.backend}; it answers ${data.places} at a time, each with ${data.contextTokens} tokens of context.`;
    case "model.crashed":
      return `The model has crashed and is tried again after ${data.retryAt}.`;
    case "model.memory":
      return "The model does not fit the free memory. Close other programs or use a smaller one.";
    case "model.missing":
      return "The model's file is gone or cannot be read. Install it again.";
    case "model.unusable":
      return "The model cannot be used. Install another one.";
    case "disk.low":
      return `The disk is nearly full (${gigabytes(data.freeBytes)} free). Remove what is not used.`;
    case "disk.enough":
      return `${gigabytes(data.freeBytes)} free on the disk.`;
    case "memory.low":
      return `${gigabytes(data.totalBytes)} of memory: enough for quotes and a very small model.`;
    case "memory.enough":
      return `${gigabytes(data.totalBytes)} of memory, ${gigabytes(data.freeBytes)} free.`;
    case "processor.cores":
      return `${data.cores} processor cores (${data.name}).`;
    default:
      return `${check}: ${code}`;
  }
}
