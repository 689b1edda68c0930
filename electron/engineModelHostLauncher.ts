import type { MessagePortMain, ParentPort } from "electron";
import type { LaunchedModelHost, ModelHostLauncher } from "../models/modelHostLauncher.ts";
import type { FromEngine, ToEngine } from "./processMessages.ts";

interface Launch {
  readonly resolve: (host: LaunchedModelHost) => void;
  readonly reject: (reason: unknown) => void;
  readonly tellExit: (exit: { readonly code: number | null }) => void;
  readonly exited: Promise<{ readonly code: number | null }>;
}

/** The model host could not be started as a process. */
export class ModelHostNotStartedError extends Error {
  readonly code = "MODEL_HOST_NOT_STARTED";
}

/**
 * Starts model hosts from inside the engine's utilityProcess. It cannot fork there, so it asks main, which forks and
 * sends one end of a channel back. Whether the GPU is used is said when the model is loaded.
 */
export class EngineModelHostLauncher implements ModelHostLauncher {
  readonly #main: ParentPort;
  readonly #launches = new Map<number, Launch>();
  #lastId = 0;

  constructor(main: ParentPort) {
    this.#main = main;
  }

  start(_options: { readonly gpu: boolean }, signal: AbortSignal): Promise<LaunchedModelHost> {
    if (signal.aborted) return Promise.reject(signal.reason);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      let tellExit: Launch["tellExit"] = () => {};
      const exited = new Promise<{ readonly code: number | null }>((tell) => {
        tellExit = tell;
      });
      this.#launches.set(id, { resolve, reject, tellExit, exited });
      const stop = () => {
        this.#say({ kind: "killModelHost", id });
        reject(signal.reason);
      };
      signal.addEventListener("abort", stop, { once: true });
      void exited.then(() => signal.removeEventListener("abort", stop));
      this.#say({ kind: "startModelHost", id });
    });
  }

  /** Takes main's word on a host; `port` comes with the first one. */
  hear(
    message: ToEngine & { readonly kind: "modelHost" | "modelHostExited" },
    port: MessagePortMain | undefined,
  ): void {
    const launch = this.#launches.get(message.id);
    if (launch === undefined) return;
    switch (message.kind) {
      case "modelHost":
        if (port === undefined) return;
        port.start();
        launch.resolve({
          port,
          exited: launch.exited,
          kill: () => this.#say({ kind: "killModelHost", id: message.id }),
          ...(message.pid !== undefined && { pid: message.pid }),
        });
        return;
      case "modelHostExited":
        this.#launches.delete(message.id);
        launch.tellExit({ code: message.code });
        launch.reject(new ModelHostNotStartedError(`the model host ended with code ${message.code}`));
        return;
      default:
        message satisfies never;
    }
  }

  #say(message: FromEngine): void {
    this.#main.postMessage(message);
  }
}
