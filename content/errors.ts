import type { KeyRefusal, PackRefusal } from "../contract/errors.ts";
import { shown } from "./shown.ts";

/**
 * The file is not a pack that this Luciole can take; nothing of it was written.
 * `where` names the member or the field that is wrong (`lessons/halves/en.md`, `courses.0.id`). It may come from the
 * file, so it is made fit to be shown.
 */
export class PackRefusedError extends Error {
  readonly code = "PACK_REFUSED";
  readonly reason: PackRefusal;
  readonly where: string | undefined;

  constructor(reason: PackRefusal, where?: string, options?: ErrorOptions) {
    const place = where === undefined ? undefined : shown(where);
    super(place === undefined ? `pack refused: ${reason}` : `pack refused: ${reason} (${place})`, options);
    this.reason = reason;
    this.where = place;
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

/** The text is not a key that can be trusted; nothing was written. */
export class KeyRefusedError extends Error {
  readonly code = "KEY_REFUSED";
  readonly reason: KeyRefusal;

  constructor(reason: KeyRefusal) {
    super(`key refused: ${reason}`);
    this.reason = reason;
  }
}

/** The file is not a key that a pack can be signed with, or its password is another one. */
export class SigningKeyRefusedError extends Error {
  readonly code = "SIGNING_KEY_REFUSED";
  readonly reason: "notAKey" | "publicKey" | "wrongPassword";

  constructor(reason: SigningKeyRefusedError["reason"]) {
    super(`signing key refused: ${reason}`);
    this.reason = reason;
  }
}
