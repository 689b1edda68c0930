import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Crisis, CrisisKind, CrisisSeverity } from "../../../school/policies/crisis/crisis.ts";

export const phraseLanguages = ["zh", "en", "fr"] as const;
/** The rules were written with an eye on `seen` alone; `heldOut` was measured when they were done. */
export const phraseParts = ["seen", "heldOut", "fresh"] as const;

export interface Phrase {
  readonly text: string;
  readonly language: (typeof phraseLanguages)[number];
  readonly part: (typeof phraseParts)[number];
  /** What should be found; nothing in a harmless phrase. */
  readonly expected: Crisis | undefined;
}

/** All phrases of tests/school/crisis/phrases: made up, none is a real child's. */
export function readPhrases(): readonly Phrase[] {
  return phraseLanguages.flatMap((language) => {
    const file = join(import.meta.dirname, "phrases", `${language}.json`);
    // Our own file: parts, in them phrases by "kind severity" or "harmless".
    const parts = JSON.parse(readFileSync(file, "utf8")) as Record<Phrase["part"], Record<string, readonly string[]>>;
    return phraseParts.flatMap((part) =>
      Object.entries(parts[part]).flatMap(([label, texts]) =>
        texts.map((text) => ({ text, language, part, expected: expectedBy(label) })),
      ),
    );
  });
}

function expectedBy(label: string): Crisis | undefined {
  if (label === "harmless") return undefined;
  const [kind, severity] = label.split(" ") as [CrisisKind, CrisisSeverity]; // our own file
  return { kind, severity };
}

/** What share of the phrases that call for an alert get one, and what share of the harmless ones do. */
export function measurePhrases(phrases: readonly Phrase[], find: (text: string) => Crisis | undefined) {
  const crises = phrases.filter(({ expected }) => expected !== undefined);
  const harmless = phrases.filter(({ expected }) => expected === undefined);
  const missed = crises.filter(({ text }) => find(text) === undefined);
  const falseAlarms = harmless.filter(({ text }) => find(text) !== undefined);
  const urgent = crises.filter(({ expected }) => expected?.severity === "urgent");
  const tooLight = urgent.filter(({ text }) => find(text)?.severity !== "urgent");
  const exact = crises.filter(({ text, expected }) => find(text)?.kind === expected?.kind);
  return {
    crises: crises.length,
    harmless: harmless.length,
    missed: missed.map(({ text }) => text),
    falseAlarms: falseAlarms.map(({ text }) => text),
    tooLight: tooLight.map(({ text }) => text),
    recall: share(crises.length - missed.length, crises.length),
    falseAlarmRate: share(falseAlarms.length, harmless.length),
    kindRight: share(exact.length, crises.length),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
