import type { SupportedMessagePort } from "@orpc/client/message-port";

/**
 * One end of a channel to a model host: a `MessagePort` of worker threads (start it first), Electron's
 * `MessagePortMain` (start it first), or Node's child IPC wrapped by `childPort.ts`. Messages are strings or binary
 * data; "close" tells that the other end is gone.
 */
export type HostPort = SupportedMessagePort;

/** A model host that runs. */
export interface LaunchedModelHost {
  readonly port: HostPort;
  /** Fulfilled, never rejected, when the process has ended; `code` is null after a signal or when it is not known. */
  readonly exited: Promise<{ readonly code: number | null }>;
  /** Ends the process at once (SIGKILL or its like); no effect when it has ended. */
  kill(): void;
  readonly pid?: number;
}

/** Starts the process in which llama.cpp runs. Electron and Node each have their own. */
export interface ModelHostLauncher {
  /**
   * Starts a fresh host. `gpu: false`: the host will be told to keep away from the graphics driver.
   * On abort the process is ended and the promise rejects with `signal.reason`.
   */
  start(options: { readonly gpu: boolean }, signal: AbortSignal): Promise<LaunchedModelHost>;
}
