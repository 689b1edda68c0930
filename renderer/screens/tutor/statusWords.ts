import type { TFunction } from "i18next";
import type { TurnStatus } from "../../api/turnView.ts";
import { faultWords } from "../../components/faultWords.ts";

/** Waits are told in steps of five seconds: nobody counts them, and they must not flicker. */
const roundToSeconds = 5;

/** Where a turn stands, in words for who asked. */
export function statusWords(status: TurnStatus, t: TFunction, language: string): string {
  switch (status.kind) {
    case "sending":
    case "looking":
    case "writing":
    case "answered":
      return t(`tutor.status.${status.kind}`);
    case "queued":
      return status.ahead === 0
        ? t("tutor.status.queuedNext")
        : t("tutor.status.queued", { count: status.ahead, seconds: roundedSeconds(status.waitMs) });
    case "preparing":
      return t(`tutor.status.${status.what}`);
    case "refused":
      return t(status.reason === "paused" ? "tutor.paused.kept" : "tutor.refused");
    case "notInLessons":
    case "withheld":
      return t(`tutor.${status.kind}`);
    case "interrupted":
      return t(`tutor.interrupted.${status.reason}`);
    case "couldNot":
      return status.fault.code === "LOST" ? t("tutor.couldNot") : faultWords(status.fault, t, language);
    default:
      return status satisfies never;
  }
}

function roundedSeconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1_000 / roundToSeconds)) * roundToSeconds;
}
