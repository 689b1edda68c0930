import { personName } from "../../contract/people.ts";
import { passphrase } from "../../contract/secrets.ts";

/** What is not right with something typed: `wrong.<code>` in the locales. */
export type WrongCode = "nameMissing" | "nameUnreadable" | "passphraseShort";

/** What is not right with the name of a person, a class or a school. Pure. */
export function wrongName(text: string): WrongCode | undefined {
  if (text.trim() === "") return "nameMissing";
  return personName.safeParse(text).success ? undefined : "nameUnreadable";
}

/** What is not right with a new passphrase. Pure. */
export function wrongPassphrase(text: string): WrongCode | undefined {
  return passphrase.safeParse(text).success ? undefined : "passphraseShort";
}

/** The contract takes no longer one, for people, classes and schools. */
export const longestName = 80;
