import { access } from "node:fs/promises";
import { DiskFullError, PackRefusedError } from "../../content/errors.ts";
import type { ImportStatus } from "../../contract/imports.ts";
import { ModelDiskFullError, ModelRefusedError, NotEnoughMemoryError } from "../../models/errors.ts";
import type { Candidate, ImportOrder, ImportWay } from "./candidate.ts";
import { createPace } from "./pace.ts";

/** Why an import was ended by somebody. */
export class ImportEndedError extends Error {
  readonly code = "IMPORT_ENDED";
  readonly reason: "cancelled" | "engineDied";

  constructor(reason: "cancelled" | "engineDied") {
    super(`import ended: ${reason}`);
    this.reason = reason;
  }
}

type Running = Extract<ImportStatus, { kind: "running" }>;

/**
 * Takes one candidate in.
 * @param onStatus told how far it is
 * @returns how it ended; never throws
 */
export async function runImport(
  candidate: Candidate,
  order: ImportOrder,
  way: ImportWay,
  parts: {
    readonly clock: () => number;
    readonly onStatus: (status: Running) => void;
    readonly onFault: (fault: unknown) => string;
  },
  signal: AbortSignal,
): Promise<ImportStatus> {
  const pace = createPace(parts.clock);
  let progress = { bytesDone: 0, bytesTotal: 0 };
  let step: Running["step"] = "checking";
  try {
    const taken = await way.take(
      candidate,
      order,
      (news) => {
        if (news.step !== step) pace.note(0);
        ({ step, progress } = news);
        pace.note(progress.bytesDone);
        const secondsLeft = pace.secondsLeft(progress.bytesTotal - progress.bytesDone);
        const bytesPerSecond = pace.bytesPerSecond();
        parts.onStatus({
          kind: "running",
          step,
          progress,
          bytesPerSecond,
          ...(secondsLeft !== undefined && { secondsLeft }),
        });
      },
      signal,
    );
    const { change, lessons, passages, copiedBytes, leftOut } = taken;
    return { kind: "done", change, lessons, passages, copiedBytes, leftOut: [...leftOut] };
  } catch (thrown) {
    if (signal.aborted && signal.reason instanceof ImportEndedError) {
      return { kind: "stopped", reason: signal.reason.reason, progress };
    }
    if (!(await isThere(candidate.path))) return { kind: "stopped", reason: "driveGone", progress };
    return endOf(thrown, progress, parts.onFault);
  }
}

function endOf(thrown: unknown, progress: Running["progress"], onFault: (fault: unknown) => string): ImportStatus {
  if (thrown instanceof DiskFullError || thrown instanceof ModelDiskFullError) {
    const missingBytes = Math.max(0, thrown.neededBytes - thrown.freeBytes);
    return { kind: "stopped", reason: "diskFull", progress, missingBytes };
  }
  if (thrown instanceof PackRefusedError || thrown instanceof ModelRefusedError) {
    const { reason, where } = thrown;
    return { kind: "refused", reason, ...(where !== undefined && { where }) };
  }
  if (thrown instanceof NotEnoughMemoryError) return { kind: "refused", reason: "tooBigForMemory" };
  return { kind: "fault", reference: onFault(thrown) };
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
