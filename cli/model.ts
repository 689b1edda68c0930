import { resolve } from "node:path";
import { Command } from "commander";
import type { ModelCard } from "../contract/models.ts";
import { withEngine } from "./withEngine.ts";

export function modelCommand(): Command {
  return new Command("model")
    .description("inspect, install and choose the models that write answers")
    .addCommand(listCommand())
    .addCommand(inspectCommand())
    .addCommand(installCommand())
    .addCommand(useCommand())
    .addCommand(removeCommand());
}

const fits = {
  fitsWell: "fits this computer",
  fitsSlow: "will be slow here",
  doesNotFit: "too big for this computer",
} as const;

function cardWords(card: ModelCard): string {
  return `${card.name}: ${card.architecture} ${card.quantization ?? ""}, ${(card.bytes / 1e9).toFixed(2)} GB, ${fits[card.fit.kind]}`;
}

function listCommand(): Command {
  return new Command("list").description("the models that are installed").action((_options: object, command: Command) =>
    withEngine(command, async ({ client, report }) => {
      const listed = await client.models.list({});
      const lines = listed.models.map(
        (model) => `${model.isInUse ? "*" : " "} ${model.modelId.slice(0, 12)}  ${cardWords(model)}`,
      );
      report.result(
        listed,
        lines.length === 0 ? "No models are installed: the tutor quotes the lessons." : lines.join("\n"),
      );
    }),
  );
}

function inspectCommand(): Command {
  return new Command("inspect")
    .description("what a model file is, and how well it fits this computer")
    .argument("<file>")
    .action((file: string, _options: object, command: Command) =>
      withEngine(command, async ({ client, report }) => {
        const card = await client.models.inspect({ source: { kind: "path", path: resolve(file) } });
        report.result(card, cardWords(card));
      }),
    );
}

function installCommand(): Command {
  return new Command("install")
    .description("check, copy and try a model; it is used if none is in use")
    .argument("<file>")
    .action((file: string, _options: object, command: Command) =>
      withEngine(command, async ({ client, report, signal }) => {
        const events = await client.models.install({ source: { kind: "path", path: resolve(file) } }, { signal });
        for await (const event of events) {
          if (event.kind === "progress") report.progress(event, "");
          else report.result(event, `${event.model.modelId.slice(0, 12)}  ${cardWords(event.model)}`);
        }
      }),
    );
}

function useCommand(): Command {
  return new Command("use")
    .description('answer with this model from now on; "none" quotes the lessons')
    .argument("<id>", "the beginning of its id is enough")
    .action((id: string, _options: object, command: Command) =>
      withEngine(command, async ({ client, report }) => {
        if (id === "none") {
          await client.models.useNone({});
          return report.result({}, "The tutor quotes the lessons.");
        }
        const model = await client.models.use({ modelId: await wholeId(id, client) });
        report.result(model, `In use: ${cardWords(model)}`);
      }),
    );
}

function removeCommand(): Command {
  return new Command("remove")
    .description("delete a model's file")
    .argument("<id>", "the beginning of its id is enough")
    .action((id: string, _options: object, command: Command) =>
      withEngine(command, async ({ client, report }) => {
        const removed = await client.models.remove({ modelId: await wholeId(id, client) });
        report.result(removed, `Removed, ${removed.freedBytes} bytes are free again.`);
      }),
    );
}

/** The id that begins so; as it is if none or several do, so that the engine says that it is unknown. */
async function wholeId(
  id: string,
  client: { models: { list(input: object): Promise<{ models: { modelId: string }[] }> } },
): Promise<string> {
  const { models } = await client.models.list({});
  const matches = models.filter((model) => model.modelId.startsWith(id));
  return matches.length === 1 ? (matches[0]?.modelId ?? id) : id;
}
