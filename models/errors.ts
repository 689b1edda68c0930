import type { ModelRefusal, ServerRefusal } from "../contract/errors.ts";

/** The process in which the model ran has ended before the work was done. */
export class ModelDiedError extends Error {
  readonly code = "MODEL_DIED";
  /** What the process said when it ended; null after a signal. */
  readonly exitCode: number | null;

  constructor(exitCode: number | null, options?: ErrorOptions) {
    super(`The model host has ended (exit code ${exitCode ?? "none"})`, options);
    this.name = "ModelDiedError";
    this.exitCode = exitCode;
  }
}

/** The model is not to be had now: it rests until `retryAt` after crashes, its file or its server is gone, or this computer cannot load it. */
export class ModelUnavailableError extends Error {
  readonly code = "MODEL_UNAVAILABLE";
  readonly reason: "crashed" | "unusable" | "missing" | "unreachable";
  readonly retryAt: Date;

  constructor(reason: ModelUnavailableError["reason"], retryAt: Date, options?: ErrorOptions) {
    super(`The model cannot be used (${reason}) before ${retryAt.toISOString()}`, options);
    this.name = "ModelUnavailableError";
    this.reason = reason;
    this.retryAt = retryAt;
  }
}

/** The prompt leaves no room for an answer in the context. */
export class PromptTooLongError extends Error {
  readonly code = "PROMPT_TOO_LONG";
  readonly promptTokens: number;
  readonly contextTokens: number;

  constructor(promptTokens: number, contextTokens: number) {
    super(`A prompt of ${promptTokens} tokens leaves no room in a context of ${contextTokens}`);
    this.name = "PromptTooLongError";
    this.promptTokens = promptTokens;
    this.contextTokens = contextTokens;
  }
}

/** The model and its context do not fit the free memory of this computer. */
export class NotEnoughMemoryError extends Error {
  readonly code = "NOT_ENOUGH_MEMORY";
  readonly neededBytes: number;
  readonly availableBytes: number;

  constructor(neededBytes: number, availableBytes: number, options?: ErrorOptions) {
    super(`The model needs ${neededBytes} bytes of memory, ${availableBytes} are free`, options);
    this.name = "NotEnoughMemoryError";
    this.neededBytes = neededBytes;
    this.availableBytes = availableBytes;
  }
}

/** The file is no model that can be used here. `where` names the part of the file or the value that is wrong. */
export class ModelRefusedError extends Error {
  readonly code = "MODEL_REFUSED";
  readonly reason: ModelRefusal;
  readonly where: string | undefined;

  constructor(reason: ModelRefusal, where?: string, options?: ErrorOptions) {
    super(`The model file is refused: ${reason}${where === undefined ? "" : ` (${where})`}`, options);
    this.name = "ModelRefusedError";
    this.reason = reason;
    this.where = where;
  }
}

/** The disk of the data folder has no room for the model file. */
export class ModelDiskFullError extends Error {
  readonly code = "DISK_FULL";
  readonly neededBytes: number;
  readonly freeBytes: number;

  constructor(neededBytes: number, freeBytes: number, options?: ErrorOptions) {
    super(`The model file needs ${neededBytes} bytes on the disk, ${freeBytes} are free`, options);
    this.name = "ModelDiskFullError";
    this.neededBytes = neededBytes;
    this.freeBytes = freeBytes;
  }
}

/** No installed model has this id. */
export class UnknownModelError extends Error {
  readonly code = "NOT_FOUND";
  readonly modelId: string;

  constructor(modelId: string) {
    super(`No installed model has the id ${modelId}`);
    this.name = "UnknownModelError";
    this.modelId = modelId;
  }
}

/** Another model file is being installed. */
export class ModelInstallBusyError extends Error {
  readonly code = "BUSY";

  constructor() {
    super("Another model file is being installed");
    this.name = "ModelInstallBusyError";
  }
}

/** The server that was named cannot answer for this computer. */
export class ServerRefusedError extends Error {
  readonly code = "SERVER_REFUSED";
  readonly reason: ServerRefusal;

  constructor(reason: ServerRefusal, options?: ErrorOptions) {
    super(`The server is refused: ${reason}`, options);
    this.name = "ServerRefusedError";
    this.reason = reason;
  }
}
