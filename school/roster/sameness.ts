import { tidyText } from "./cells.ts";

/** Between Chinese characters a space only pads: 王　芳 stands so in lists, to be as wide as 欧阳娜. */
const padding = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** A name as we keep it. Two names are the same if this is. */
export function tidyName(name: string): string {
  return tidyText(name).replace(padding, "");
}

/** A key that is equal for two spellings of one class: 5a, 5A and ５Ａ. */
export function classKey(name: string): string {
  return tidyText(name).normalize("NFKC").toLowerCase();
}

/** A key that is equal for two spellings of one number: spreadsheets drop leading zeros, Kolibri writes capitals. */
export function numberKey(number: string): string {
  return tidyText(number)
    .normalize("NFKC")
    .toUpperCase()
    .replace(/^0+(?=\d+$)/u, "");
}

/** A first and a last name in the order that their script is written in. */
export function joinNames(first: string, last: string): string {
  if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(last)) return tidyName(last + first);
  return tidyName(`${first} ${last}`);
}
