import type { TFunction } from "i18next";
import type { Finding } from "../../../contract/device.ts";
import { formatBytes } from "../../i18n/format.ts";

/** A finding in words, with what to do about it. */
export function doctorWords(finding: Finding, t: TFunction, language: string): string {
  const data = Object.fromEntries(
    Object.entries(finding.data).map(([name, value]) => [
      name,
      name.endsWith("Bytes") && typeof value === "number" ? formatBytes(value, language) : value,
    ]),
  );
  // The engine may look at more than this page has words for; it then says the codes, which a helper can read out.
  const words = t(`doctor.${finding.check}.${finding.code}` as "doctor.database.sound", { ...data, defaultValue: "" });
  return words === "" ? t("doctor.other", { check: finding.check, code: finding.code }) : words;
}
