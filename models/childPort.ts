import type { HostPort } from "./modelHostLauncher.ts";

/** Set in the environment of a forked host, so that hostMain serves its parent and not merely loads. */
export const hostMark = "LUCIOLE_MODEL_HOST";

/** What a parent's `ChildProcess` and a child's `process` have in common. */
export interface IpcEnd {
  readonly connected: boolean;
  send?(message: unknown, sent: (fault: Error | null) => void): unknown;
  on(event: "message", listener: (message: unknown) => void): unknown;
  on(event: "disconnect", listener: () => void): unknown;
}

/**
 * Node's IPC between parent and child as a port. What is sent after the other end is gone is dropped: "close" tells.
 * Messages that arrive together are handed on in turns of their own, as real ports do: oRPC would otherwise take an abort
 * that comes right behind its request before the request, and lose it.
 */
export function childPort(end: IpcEnd): HostPort {
  return {
    postMessage(message: unknown) {
      if (end.connected) end.send?.(message, () => {});
    },
    on(event, listener) {
      if (event === "message") end.on("message", (data) => setImmediate(() => listener({ data })));
      if (event === "close") end.on("disconnect", () => listener());
    },
  };
}
