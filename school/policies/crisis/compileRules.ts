import type { Crisis } from "./crisis.ts";
import type { CrisisRules } from "./crisisRules.ts";
import { plainLetters, withoutDoubles } from "./readings.ts";

/** Rules as regular expressions; every one is to be used with `replace` or `search`, so none keeps a place. */
export interface CompiledRules {
  readonly harmless: RegExp;
  readonly whole: readonly CompiledRule[];
  readonly rules: readonly CompiledRule[];
}

export interface CompiledRule {
  readonly crisis: Crisis;
  readonly pattern: RegExp;
}

/** `squeezed` forgets where words begin and end, for text that was spelled out letter by letter. */
export type Spacing = "spaced" | "squeezed";

/** Compiles rules. @throws {Error} if a pattern names words that are not there, or is no regular expression. */
export function compileRules(rules: CrisisRules, spacing: Spacing): CompiledRules {
  const compile = (patterns: readonly string[]) => {
    const sources = patterns.map((pattern) => patternSource(withWords(pattern, rules.words), rules.script, spacing));
    return new RegExp(sources.length === 0 ? "(?!)" : sources.join("|"), "gu");
  };
  const each = (list: CrisisRules["rules"]) =>
    list.map(({ kind, severity, patterns }) => ({ crisis: { kind, severity }, pattern: compile(patterns) }));
  return { harmless: compile(rules.harmless), whole: each(rules.whole), rules: each(rules.rules) };
}

function withWords(pattern: string, words: CrisisRules["words"]): string {
  return pattern.replace(/\{([a-zA-Z]+)\}/gu, (_, name: string) => {
    const found = words[name];
    if (found === undefined) throw new Error(`the pattern "${pattern}" names words that are not there: ${name}`);
    return `(${withWords(found, words)})`;
  });
}

/** What `…` stands for: never longer than this, so that no text takes long. */
const gaps = {
  han: "[\\p{L}\\p{N}]{0,8}",
  pinyin: "(?: ?[a-z0-9']+){0,3}",
  letters: "(?: [a-z0-9']+){0,4}",
  squeezed: "[a-z]{0,12}",
} as const;

function patternSource(pattern: string, script: CrisisRules["script"], spacing: Spacing): string {
  const squeezed = spacing === "squeezed";
  const source = withoutDoubles(plainLetters(pattern.replaceAll("…", "\u0001")))
    .replace(/\((?!\?)/gu, "(?:")
    .replaceAll("^", "(?<=^|\\|)")
    .replaceAll("$", "(?=\\||$)")
    .replace(/ \??/gu, script === "pinyin" || squeezed ? " ?" : "$&")
    .replaceAll("'", "[' ]?")
    .replaceAll("\u0001", squeezed ? gaps.squeezed : gaps[script]);
  return script === "han" || squeezed ? source : `(?<![a-z])(?:${source})(?![a-z])`;
}
