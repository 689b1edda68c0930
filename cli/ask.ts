import { Command, Option } from "commander";
import { languageOfScript } from "../contract/languages.ts";
import type { TutorEvent } from "../contract/tutor.ts";
import { parseLesson } from "./lessonArgument.ts";
import { withEngine } from "./withEngine.ts";

export function askCommand(): Command {
  return new Command("ask")
    .description("ask the tutor; streams what happens, the answer in words or events as JSON lines")
    .argument("<text>", "the question")
    .option("--lesson <id>", "the open lesson, as packId/lessonId", parseLesson)
    .option("--lang <tag>", "language of the answer (default: by the script of the question, else the chosen one)")
    .addOption(
      new Option("--mode <mode>", "a full explanation, or hints only").choices(["explain", "hints"]).default("explain"),
    )
    .action((text: string, options: AskOptions, command: Command) =>
      withEngine(command, async ({ client, report, signal }) => {
        const { language: chosen = "en" } = await client.settings.get({});
        const language = options.lang ?? languageOfScript(text, chosen);
        const lesson = options.lesson === undefined ? {} : { lesson: options.lesson };
        const events = await client.tutor.ask({ question: text, language, mode: options.mode, ...lesson }, { signal });
        let answer = "";
        for await (const event of events) {
          if (event.kind === "text") answer += event.delta;
          report.result(event, words(event, answer));
        }
      }),
    );
}

interface AskOptions {
  readonly lesson?: { packId: string; lessonId: string };
  readonly lang?: string;
  readonly mode: "explain" | "hints";
}

/** What a person reads: the whole answer and its sources once it is there. */
function words(event: TutorEvent, answer: string): string {
  switch (event.kind) {
    case "cited":
      return [answer, "", ...new Set(event.citations.map(({ n, passageId }) => `[${n}] ${passageId}`))].join("\n");
    case "notInLessons":
      return [
        "This is not in the lessons.",
        ...event.nearest.map(({ title, packId, lessonId }) => `Near: ${title} (${packId}/${lessonId})`),
      ].join("\n");
    case "interrupted":
      return `Interrupted: ${event.reason}. Ask again.`;
    case "refused":
    case "withheld":
      return `No answer: ${event.reason}.`;
    case "opened":
    case "queued":
    case "preparing":
    case "sources":
    case "text":
    case "done":
      return "";
    default:
      return event satisfies never;
  }
}
