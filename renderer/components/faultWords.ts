import type { TFunction } from "i18next";
import type { Fault } from "../api/faults.ts";
import { formatBytes } from "../i18n/format.ts";

/** What happened and what to do about it, in the person's language. */
export function faultWords(fault: Fault, t: TFunction, language: string): string {
  const size = (bytes: number) => formatBytes(bytes, language);
  switch (fault.code) {
    case "PACK_REFUSED":
    case "MODEL_REFUSED":
      return refusalWords(fault.data.reason, fault.data.where, t);
    case "KEY_REFUSED":
      return t(`keyReasons.${fault.data.reason}`);
    case "QUESTION_REFUSED":
      return t(`questionReasons.${fault.data.reason}`, { limit: fault.data.limit ?? "" });
    case "NOT_FOUND":
      return t(`errors.NOT_FOUND.${fault.data.what}`);
    case "NOT_PERMITTED":
    case "NOT_SIGNED_IN":
    case "PASSPHRASE_NEEDED":
      return t(`errors.${fault.code}`);
    case "SERVER_REFUSED":
      return t(`serverReasons.${fault.data.reason}`);
    case "SIGN_IN_REFUSED":
      return t(`signInReasons.${fault.data.reason}`, { count: fault.data.waitSeconds ?? 0 });
    case "PEOPLE_REFUSED":
      return t(`peopleReasons.${fault.data.reason}`);
    case "DISK_FULL":
      return t("errors.DISK_FULL", { missing: size(Math.max(0, fault.data.neededBytes - fault.data.freeBytes)) });
    case "NOT_ENOUGH_MEMORY":
      return t("errors.NOT_ENOUGH_MEMORY", {
        needed: size(fault.data.neededBytes),
        available: size(fault.data.availableBytes),
      });
    case "BUSY":
      return t(`errors.BUSY.${fault.data.what}`);
    case "DATA_DAMAGED":
      return t(`errors.DATA_DAMAGED.${fault.data.database}`, { file: fault.data.file });
    case "FAULT":
      return t("errors.FAULT", { reference: fault.data.reference });
    case "LOST":
    case "UNKNOWN":
      return t(`errors.${fault.code}`);
    default:
      return fault satisfies never;
  }
}

type Refusal = Extract<Fault, { code: "PACK_REFUSED" | "MODEL_REFUSED" }>["data"]["reason"];

/** Why a file was not taken, and where in it. */
export function refusalWords(reason: Refusal, where: string | undefined, t: TFunction): string {
  const why = t(`reasons.${reason}`);
  return where ? `${why} ${t("reasons.where", { where })}` : why;
}
