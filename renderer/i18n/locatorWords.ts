import type { TFunction } from "i18next";
import type { Locator } from "../../contract/values.ts";
import { formatClock } from "./format.ts";

/** Where a passage stands, in a few words: its heading, `page 3`, `at 0:12`. Empty where a heading is. */
export function locatorWords(locator: Locator, t: TFunction): string {
  switch (locator.kind) {
    case "heading":
      return locator.heading;
    case "page":
      return t("source.page", { page: locator.page });
    case "time":
      return t("source.time", { time: formatClock(locator.startMs) });
    default:
      return locator satisfies never;
  }
}
