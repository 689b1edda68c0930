import type { PackRefusal } from "../contract/errors.ts";

/**
 * The file is not a pack that this Luciole can take; nothing of it was written.
 * `where` names the member or the field that is wrong (`lessons/halves/en.md`, `courses.0.id`).
 */
export class PackRefusedError extends Error {
  readonly code = "PACK_REFUSED";
  readonly reason: PackRefusal;
  readonly where: string | undefined;

  constructor(reason: PackRefusal, where?: string, options?: ErrorOptions) {
    super(where === undefined ? `pack refused: ${reason}` : `pack refused: ${reason} (${where})`, options);
    this.reason = reason;
    this.where = where;
  }
}

/** There is not enough room on the disk that holds the library. */
export class DiskFullError extends Error {
  readonly code = "DISK_FULL";
  readonly neededBytes: number;
  readonly freeBytes: number;

  constructor(neededBytes: number, freeBytes: number, options?: ErrorOptions) {
    super(`${neededBytes} bytes are needed, ${freeBytes} are free`, options);
    this.neededBytes = neededBytes;
    this.freeBytes = freeBytes;
  }
}
