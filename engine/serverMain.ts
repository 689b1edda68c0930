import { basename } from "node:path";
import type { WifiState } from "../contract/wifi.ts";
import { forkModelHost } from "../models/forkModelHost.ts";
import { localPersonId } from "../school/people/peopleStore.ts";
import { type EngineConfig, resolveConfig } from "./config.ts";
import { createEngine } from "./engine.ts";
import { type ServerOptions, startLanServer } from "./lan/lanServer.ts";
import { servingRefusal } from "./lan/servingRefusal.ts";
import type { Engine } from "./runningEngine.ts";

/** A running school server. */
export interface RunningServer {
  /** Opens the pages in a browser of this computer. */
  readonly address: string;
  /** How phones join; absent unless it was asked for. */
  readonly wifi?: Extract<WifiState, { kind: "on" }>;
  close(): Promise<void>;
}

/** How a server is started without a window. */
export interface ServeOptions extends ServerOptions {
  /** Phones on the network may join from the start, as if a teacher had opened the school to them. */
  readonly isOpenToWifi?: boolean;
}

/**
 * The engine and its pages without Electron.
 * @throws WifiNotPermittedError; DataFolderTakenError; the system's error if the port is taken; PagesMissingError if the pages
 * were not built.
 */
export async function serve(
  config: EngineConfig,
  { isOpenToWifi = false, ...options }: ServeOptions,
): Promise<RunningServer> {
  const { rendererFolder } = config;
  if (rendererFolder === undefined) throw new PagesMissingError();
  const engine = await createEngine(config, { modelHostLauncher: forkModelHost() });
  try {
    const wifi = isOpenToWifi ? await openToWifi(engine) : undefined;
    const server = await startLanServer(engine, { ...options, rendererFolder });
    return {
      address: server.address,
      ...(wifi?.kind === "on" && { wifi }),
      async close() {
        await server.close();
        await engine.close();
      },
    };
  } catch (cause) {
    await engine.close();
    throw cause;
  }
}

async function openToWifi(engine: Engine): Promise<WifiState | undefined> {
  if (engine.kind === "damaged") return undefined; // the pages say so
  const reason = servingRefusal(engine.people);
  if (reason !== undefined) throw new WifiNotPermittedError(reason);
  const state = await engine.wifi.turnOn();
  engine.audit.record({ personId: localPersonId, client: "cli" }, "wifiTurnedOn", {});
  return state;
}

/** Phones may not join here. */
export class WifiNotPermittedError extends Error {
  readonly code = "WIFI_NOT_PERMITTED";
  readonly reason: "noSchool" | "mayNotServe";

  constructor(reason: WifiNotPermittedError["reason"]) {
    super(`phones may not join: ${reason}`);
    this.reason = reason;
  }
}

/** The pages have not been built. */
export class PagesMissingError extends Error {
  readonly code = "PAGES_MISSING";
  constructor() {
    super("the pages are not built; run: npm run build");
  }
}

/**
 * Started by itself: prints the address and serves until it is told to end. Whoever starts it again after a crash gives
 * port and token of before, and the pages that are open go on.
 */
async function main(): Promise<void> {
  const { LUCIOLE_PORT = "0", LUCIOLE_TOKEN } = process.env;
  const server = await serve(resolveConfig(), {
    host: "127.0.0.1",
    port: Number(LUCIOLE_PORT),
    ...(LUCIOLE_TOKEN !== undefined && { token: LUCIOLE_TOKEN }),
  });
  console.log(`LISTENING ${server.address}`);
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

// The program's name and not import.meta.url: the bundler may move this code to a chunk that the command line shares.
if (/^serverMain\.[jt]s$/u.test(basename(process.argv[1] ?? ""))) await main();
