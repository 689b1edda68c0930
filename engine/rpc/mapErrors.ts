import { randomUUID } from "node:crypto";
import { ORPCError } from "@orpc/server";
import type { z } from "zod";
import { DiskFullError, KeyRefusedError, PackRefusedError } from "../../content/errors.ts";
import { type WireErrorCode, wireErrors } from "../../contract/errors.ts";
import {
  ModelDiskFullError,
  ModelInstallBusyError,
  ModelRefusedError,
  NotEnoughMemoryError,
  ServerRefusedError,
  UnknownModelError,
} from "../../models/errors.ts";
import { UploadRefusedError } from "../files/uploads.ts";

/** A fault as it crosses the wire: one of contract/errors.ts, with its data. */
export function wireError<C extends WireErrorCode>(
  code: C,
  data: z.input<(typeof wireErrors)[C]["data"]>,
): ORPCError<C, unknown> {
  return new ORPCError(code, { status: wireErrors[code].status, data });
}

/**
 * The wire error for anything thrown: known faults by their class, the rest as FAULT, whose reference stands in the log.
 * @param log is told of faults that nobody expects
 */
export function toWireError(
  thrown: unknown,
  log: (reference: string, fault: unknown) => void,
): ORPCError<string, unknown> {
  if (thrown instanceof ORPCError) return thrown;
  if (thrown instanceof PackRefusedError) {
    return wireError("PACK_REFUSED", {
      reason: thrown.reason,
      ...(thrown.where !== undefined && { where: thrown.where }),
    });
  }
  if (thrown instanceof ModelRefusedError) {
    return wireError("MODEL_REFUSED", {
      reason: thrown.reason,
      ...(thrown.where !== undefined && { where: thrown.where }),
    });
  }
  if (thrown instanceof ServerRefusedError) return wireError("SERVER_REFUSED", { reason: thrown.reason });
  if (thrown instanceof KeyRefusedError) return wireError("KEY_REFUSED", { reason: thrown.reason });
  if (thrown instanceof DiskFullError || thrown instanceof ModelDiskFullError) {
    return wireError("DISK_FULL", { neededBytes: thrown.neededBytes, freeBytes: thrown.freeBytes });
  }
  if (thrown instanceof UploadRefusedError && thrown.reason === "diskFull") {
    return wireError("DISK_FULL", { neededBytes: thrown.neededBytes, freeBytes: thrown.freeBytes });
  }
  if (thrown instanceof NotEnoughMemoryError) {
    return wireError("NOT_ENOUGH_MEMORY", { neededBytes: thrown.neededBytes, availableBytes: thrown.availableBytes });
  }
  if (thrown instanceof UnknownModelError) return wireError("NOT_FOUND", { what: "model", id: thrown.modelId });
  if (thrown instanceof ModelInstallBusyError) return wireError("BUSY", { what: "model" });
  const reference = randomUUID().slice(0, 8);
  log(reference, thrown);
  return wireError("FAULT", { reference });
}
