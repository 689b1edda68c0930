/**
 * How many cries for help the crisis rules hear, how often they are wrong, and what it costs:
 * `node tests/bench/crisis.ts [phrases]` (with `phrases`, also those that went wrong). The phrases are made up
 * (tests/school/crisis/phrases).
 */
import { crisisKinds } from "../../school/policies/crisis/crisis.ts";
import { findCrisis } from "../../school/policies/crisis/findCrisis.ts";
import { measurePhrases, phraseLanguages, phraseParts, readPhrases } from "../school/crisis/phrases.ts";

const phrases = readPhrases();
const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);

console.log("             crises   heard  kind right  urgent as worry  harmless  false alarms");
for (const language of phraseLanguages) {
  for (const part of phraseParts) {
    const measured = measurePhrases(
      phrases.filter((phrase) => phrase.language === language && phrase.part === part),
      findCrisis,
    );
    console.log(
      `${language} ${part}`.padEnd(13),
      String(measured.crises).padStart(5),
      percent(measured.recall),
      percent(measured.kindRight).padStart(11),
      String(measured.tooLight.length).padStart(16),
      String(measured.harmless).padStart(9),
      percent(measured.falseAlarmRate).padStart(13),
    );
    if (process.argv[2] === "phrases") console.log([...measured.missed, ...measured.falseAlarms].join("\n"));
  }
}

console.log("\nheard        ", ...crisisKinds.map((kind) => kind.padStart(12)));
for (const language of phraseLanguages) {
  const shares = crisisKinds.map((kind) => {
    const ofKind = phrases.filter((phrase) => phrase.language === language && phrase.expected?.kind === kind);
    return `${ofKind.length - measurePhrases(ofKind, findCrisis).missed.length}/${ofKind.length}`.padStart(12);
  });
  console.log(language.padEnd(13), ...shares);
}

console.log("\na question of  200 characters  4,000 characters");
for (const language of phraseLanguages) {
  const harmless = phrases.filter((phrase) => phrase.language === language && phrase.expected === undefined);
  const text = harmless.map((phrase) => phrase.text).join("\n");
  const times = [200, 4_000].map((length) =>
    microseconds(text.repeat(Math.ceil(length / text.length)).slice(0, length)),
  );
  console.log(language.padEnd(13), ...times.map((time) => `${Math.round(time)} µs`.padStart(15)));
}

/** The median time of findCrisis once the machine is warm. */
function microseconds(text: string): number {
  const times = Array.from({ length: 200 }, () => {
    const start = performance.now();
    findCrisis(text);
    return 1_000 * (performance.now() - start);
  });
  return times.slice(50).sort((a, b) => a - b)[75] ?? 0;
}
