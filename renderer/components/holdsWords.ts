import type { TFunction } from "i18next";
import type { Drive } from "../../contract/drives.ts";
import { formatList } from "../i18n/format.ts";

/** What a drive holds, as `3 packs, 1 model`; empty if nothing that can be added. */
export function holdsWords({ packs, models, kolibriChannels }: Drive["holds"], t: TFunction, language: string): string {
  const parts = [
    packs > 0 && t("add.packs", { count: packs }),
    models > 0 && t("add.models", { count: models }),
    kolibriChannels > 0 && t("add.kolibriChannels", { count: kolibriChannels }),
  ];
  return formatList(
    parts.filter((part) => part !== false),
    language,
  );
}
