import { join } from "node:path";
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from "electron";
import type { AppFileAnswer, BlobAnswer, FromEngine, ToEngine, ToModelHost } from "./processMessages.ts";
import { restartDelayMs } from "./restartDelay.ts";

/** The engine's process is not there just now; it is being started again. */
export class EngineGoneError extends Error {
  readonly code = "ENGINE_GONE";
}

/** What happens to the engine, for whoever shows it. */
export interface EngineListener {
  /** A fresh process runs: pages need new ports. */
  started(): void;
  /** It has ended; it is started again by itself. `code` says why when it could not start at all. */
  died(code: string | undefined): void;
  /** Phones depend on this computer from now on, or do not any more. */
  serving(isServing: boolean): void;
}

const scriptsFolder = import.meta.dirname;
/** The engine checkpoints its databases and ends; past this it is ended. */
const closingMs = 5_000;

/**
 * The engine's process and the model host that it asks for. The engine is started again whenever it dies, ever later
 * while it keeps dying; the model host never by main: that is the engine's to decide.
 *
 * ```ts
 * const engine = new EngineProcess({ started: () => sendPorts(), died: () => {}, serving: () => {} });
 * engine.start();
 * engine.connect(port); // from now on the port speaks with the engine
 * ```
 */
export class EngineProcess {
  readonly #listener: EngineListener;
  readonly #modelHosts = new Map<number, UtilityProcess>();
  readonly #waiting = new Map<number, { resolve(answer: FromEngine): void; reject(reason: Error): void }>();
  readonly #livesMs: number[] = [];
  #child: UtilityProcess | undefined;
  #lastId = 0;
  #cannotStart: string | undefined;
  #restart: NodeJS.Timeout | undefined;
  #isClosing = false;

  constructor(listener: EngineListener) {
    this.#listener = listener;
  }

  /** Starts the process; call once, after Electron is ready. */
  start(): void {
    const startedAt = performance.now();
    const child = utilityProcess.fork(join(scriptsFolder, "engineEntry.js"), [], { serviceName: "Luciole engine" });
    this.#child = child;
    this.#cannotStart = undefined;
    child.on("message", (message: FromEngine) => this.#hear(message));
    child.once("exit", (code) => this.#mourn(code, performance.now() - startedAt));
    this.#listener.started();
  }

  /** Process id of the engine; undefined while it is not running. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Hands one end of a channel to the engine, which serves the contract on it. Closed at once if there is no engine. */
  connect(port: MessagePortMain): void {
    if (this.#child === undefined) port.close();
    else this.#child.postMessage({ kind: "page" } satisfies ToEngine, [port]);
  }

  /**
   * Media by its hash; undefined if no installed pack has it.
   * @param range the `Range` header of the request
   * @throws EngineGoneError
   */
  async blob(sha256: string, range: string | undefined): Promise<BlobAnswer | undefined> {
    const answer = await this.#ask((id) => ({ kind: "blob", id, sha256, range }));
    return answer.kind === "blobAnswer" ? answer.blob : undefined;
  }

  /** A file of an app; undefined if no installed pack has it. @throws EngineGoneError */
  async appFile(sha256: string, path: string): Promise<AppFileAnswer | undefined> {
    const answer = await this.#ask((id) => ({ kind: "appFile", id, sha256, path }));
    return answer.kind === "appFileAnswer" ? answer.file : undefined;
  }

  /**
   * Tells the engine of a file that a person chose.
   * @returns a token that stands for it once.
   * @throws EngineGoneError
   */
  async fileToken(path: string): Promise<string> {
    const answer = await this.#ask((id) => ({ kind: "fileChosen", id, path }));
    if (answer.kind !== "fileToken") throw new Error(`asked for a file token, got ${answer.kind}`);
    return answer.token;
  }

  /** Lets the engine put its things away; it and the model host are gone when this settles. */
  async close(): Promise<void> {
    this.#isClosing = true;
    clearTimeout(this.#restart);
    const child = this.#child;
    if (child === undefined) return;
    const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    child.postMessage({ kind: "close" } satisfies ToEngine);
    const impatience = setTimeout(() => child.kill(), closingMs);
    await gone;
    clearTimeout(impatience);
  }

  #ask(question: (id: number) => ToEngine): Promise<FromEngine> {
    const child = this.#child;
    if (child === undefined) return Promise.reject(new EngineGoneError());
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      child.postMessage(question(id));
    });
  }

  #hear(message: FromEngine): void {
    switch (message.kind) {
      case "ready":
        return;
      case "cannotStart":
        this.#cannotStart = message.code;
        console.error(`the engine cannot start: ${message.message}`);
        return;
      case "blobAnswer":
      case "appFileAnswer":
      case "fileToken":
        this.#waiting.get(message.id)?.resolve(message);
        this.#waiting.delete(message.id);
        return;
      case "serving":
        this.#listener.serving(message.isServing);
        return;
      case "startModelHost":
        this.#startModelHost(message.id);
        return;
      case "killModelHost":
        killNow(this.#modelHosts.get(message.id));
        return;
      default:
        message satisfies never;
    }
  }

  #mourn(code: number, lifeMs: number): void {
    this.#child = undefined;
    for (const { reject } of this.#waiting.values()) reject(new EngineGoneError());
    this.#waiting.clear();
    for (const host of this.#modelHosts.values()) killNow(host);
    this.#modelHosts.clear();
    this.#listener.serving(false);
    if (this.#isClosing) return;
    console.error(`the engine ended with code ${code}`);
    this.#livesMs.push(lifeMs);
    this.#listener.died(this.#cannotStart);
    this.#restart = setTimeout(() => this.start(), restartDelayMs(this.#livesMs));
  }

  #startModelHost(id: number): void {
    const engine = this.#child;
    if (engine === undefined) return;
    const host = utilityProcess.fork(join(scriptsFolder, "modelHostEntry.js"), [], {
      serviceName: "Luciole model host",
      // llama.cpp generates a third faster beside a thread pool of one.
      env: { ...process.env, UV_THREADPOOL_SIZE: "1" },
    });
    this.#modelHosts.set(id, host);
    host.once("spawn", () => {
      const { port1, port2 } = new MessageChannelMain();
      host.postMessage({ kind: "serve" } satisfies ToModelHost, [port1]);
      if (this.#child === engine)
        engine.postMessage({ kind: "modelHost", id, pid: host.pid } satisfies ToEngine, [port2]);
    });
    host.once("exit", (code) => {
      this.#modelHosts.delete(id);
      if (this.#child === engine) engine.postMessage({ kind: "modelHostExited", id, code } satisfies ToEngine);
    });
  }
}

/** SIGKILL: a host that is deep in llama.cpp hears nothing gentler. */
function killNow(host: UtilityProcess | undefined): void {
  if (host?.pid === undefined) return;
  try {
    process.kill(host.pid, "SIGKILL");
  } catch {
    host.kill(); // it has just ended, or this system knows no such signal
  }
}
