import type { ModelRefusal } from "../../contract/errors.ts";

/** What a host finds wrong with a file; the fit to the machine is judged elsewhere. */
export type FileRefusal = Exclude<ModelRefusal, "tooBigForMemory">;

/** The model file cannot be used. */
export class ModelFileError extends Error {
  readonly reason: FileRefusal;
  readonly where: string | undefined;

  constructor(reason: FileRefusal, where?: string, options?: ErrorOptions) {
    super(`${reason}${where === undefined ? "" : `: ${where}`}`, options);
    this.name = "ModelFileError";
    this.reason = reason;
    this.where = where;
  }
}
