import type { TFunction } from "i18next";
import { hasEnded } from "../../../contract/hasEnded.ts";
import type { ImportJob, ImportStatus, ImportsState, LeftOut } from "../../../contract/imports.ts";
import { inLanguage } from "../../../contract/languages.ts";
import { refusalWords } from "../../components/faultWords.ts";
import type { IconName } from "../../components/Icon.tsx";
import type { Voice } from "../../components/Item.tsx";
import { formatBytes, formatList, roundTime } from "../../i18n/format.ts";

/** How an import is shown beside its words. */
export const importLook: Readonly<Record<ImportStatus["kind"], { readonly icon: IconName; readonly voice: Voice }>> = {
  waiting: { icon: "clock", voice: "plain" },
  running: { icon: "usb", voice: "plain" },
  stopped: { icon: "pause", voice: "ask" },
  refused: { icon: "refuse", voice: "stop" },
  done: { icon: "check", voice: "good" },
  fault: { icon: "refuse", voice: "stop" },
};

/** What an import does or how it has ended, and what to do then; without numbers that change all the time. */
export function importWords(job: ImportJob, t: TFunction, language: string): string {
  const { status } = job;
  switch (status.kind) {
    case "waiting":
      return status.ahead === 0 ? t("imports.next") : t("imports.ahead", { count: status.ahead });
    case "running":
      return stepWords(job.kind, status.step, t);
    case "stopped":
      return status.reason === "diskFull"
        ? t("imports.diskFull", { missing: formatBytes(status.missingBytes ?? 0, language) })
        : t(`imports.stopped.${status.reason}`);
    case "refused":
      return refusalWords(status.reason, status.where, t);
    case "done":
      return doneWords(job, status, t, language);
    case "fault":
      return t("errors.FAULT", { reference: status.reference });
    default:
      return status satisfies never;
  }
}

type Running = Extract<ImportStatus, { kind: "running" }>;

/** The last step of a model is to be tried. */
function stepWords(kind: ImportJob["kind"], step: Running["step"], t: TFunction): string {
  return kind === "model" && step === "indexing" ? t("imports.step.trying") : t(`imports.step.${step}`);
}

function doneWords(
  job: ImportJob,
  { change, lessons }: Extract<ImportStatus, { kind: "done" }>,
  t: TFunction,
  language: string,
): string {
  if (job.kind === "model") return t("models.installed", { name: inLanguage(job.title, language).text });
  const { version } = job;
  return t(`imports.done.${change}`, { version, lessons: t("library.lessons", { count: lessons }) });
}

/** How far an import is: bytes and speed, as soon as they are known. */
export function paceWords({ progress, bytesPerSecond }: Running, t: TFunction, language: string): string {
  const size = (bytes: number) => formatBytes(bytes, language);
  const { bytesDone, bytesTotal } = progress;
  return [
    ...(bytesTotal > 0 ? [t("common.soFar", { done: size(bytesDone), total: size(bytesTotal) })] : []),
    ...(bytesPerSecond > 0 ? [t("imports.speed", { size: size(bytesPerSecond) })] : []),
  ].join(" · ");
}

/** `about 2 minutes left`; empty while nobody knows. */
export function leftWords(secondsLeft: number | undefined, t: TFunction): string {
  if (secondsLeft === undefined) return "";
  const { unit, count } = roundTime(secondsLeft);
  return t(`imports.left.${unit}`, { count });
}

/** What stays out of a pack, and why. */
export function leftOutWords({ what, count, examples }: LeftOut, t: TFunction, language: string): string {
  const words = t(`leftOut.${what}`, { count });
  return examples.length === 0 ? words : t("leftOut.such", { words, examples: formatList(examples, language) });
}

/** The imports that run or wait. Pure. */
export function openJobs({ jobs }: ImportsState): readonly ImportJob[] {
  return jobs.filter(({ status }) => !hasEnded(status));
}

/** What to tell who does not see the page: the step of what runs, else how the last one ended. */
export function announcement({ jobs }: ImportsState, t: TFunction, language: string): string {
  const job =
    jobs.find(({ status }) => status.kind === "running") ?? jobs.findLast((each) => each.status.kind !== "waiting");
  return job === undefined ? "" : `${inLanguage(job.title, language).text}: ${importWords(job, t, language)}`;
}
