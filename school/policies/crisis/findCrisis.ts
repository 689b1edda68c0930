import { type CompiledRules, compileRules } from "./compileRules.ts";
import { type Crisis, graver } from "./crisis.ts";
import { readText } from "./readings.ts";
import { en } from "./rules/en.ts";
import { fr } from "./rules/fr.ts";
import { pinyin } from "./rules/pinyin.ts";
import { zh } from "./rules/zh.ts";

const spacedRules = [zh, pinyin, en, fr].map((rules) => compileRules(rules, "spaced"));
const squeezedRules = [pinyin, en, fr].map((rules) => compileRules(rules, "squeezed"));

/** Takes the place of what was read already; no pattern reaches across it. */
const readAlready = "□";

/**
 * Looks for a cry for help in what somebody wrote; the gravest of all that is found. The rules of every language are
 * tried, since children mix them. Pure and without a model: what rules cannot see is said in decision 13.
 */
export function findCrisis(text: string): Crisis | undefined {
  const { spaced, squeezed } = readText(text);
  return [
    ...spaced.flatMap((reading) => spacedRules.map((rules) => crisisIn(reading, rules))),
    ...squeezed.flatMap((reading) => squeezedRules.map((rules) => crisisIn(reading, rules))),
  ].reduce(graver, undefined);
}

function crisisIn(reading: string, { harmless, whole, rules }: CompiledRules): Crisis | undefined {
  let rest = reading.replace(harmless, readAlready);
  let gravest: Crisis | undefined;
  for (const { crisis, pattern } of whole) {
    const without = rest.replace(pattern, readAlready);
    if (without !== rest) gravest = graver(gravest, crisis);
    rest = without;
  }
  for (const { crisis, pattern } of rules) if (rest.search(pattern) >= 0) gravest = graver(gravest, crisis);
  return gravest;
}
