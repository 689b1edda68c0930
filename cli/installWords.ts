import type { LeftOut } from "../contract/imports.ts";
import type { InstallEvent } from "../contract/installEvents.ts";

/** What is said of each thing that happens while packs are installed. */
export function importWords(event: Exclude<InstallEvent, { kind: "progress" }>): string {
  switch (event.kind) {
    case "found":
      return "";
    case "installed":
      return [headline(event), ...event.leftOut.map(leftOutWords)].join("\n");
    case "refused":
      return `${event.file} was refused: ${event.reason}${event.where === undefined ? "" : ` (${event.where})`}`;
    case "finished":
      return event.refused === 0 ? "" : `${event.installed} installed, ${event.refused} refused.`;
    default:
      return event satisfies never;
  }
}

function headline({
  packId,
  version,
  change,
  lessons,
  passages,
}: Extract<InstallEvent, { kind: "installed" }>): string {
  if (change === "same") return `${packId} ${version} is here already.`;
  return `${packId} ${version}: ${lessons} lessons, ${passages} passages (${change}).`;
}

const leftOutNames: Readonly<Record<LeftOut["what"], string>> = {
  missingFile: "lessons whose file is not on the drive",
  damagedFile: "damaged files",
  unsupportedExercise: "exercises of a kind that Luciole does not know",
  unsupportedKind: "materials of a kind that Luciole does not know",
  scannedPages: "pages that are pictures without text",
  tooLarge: "files that are too large",
  teacherOnly: "lessons that are for teachers only",
  detached: "lessons that stand nowhere in their channel",
};

function leftOutWords({ what, count, examples }: LeftOut): string {
  return `  left out: ${count} ${leftOutNames[what]}${examples.length === 0 ? "" : ` (${examples.join(", ")})`}`;
}
