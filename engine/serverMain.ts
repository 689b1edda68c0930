import { basename } from "node:path";
import { forkModelHost } from "../models/forkModelHost.ts";
import { type EngineConfig, resolveConfig } from "./config.ts";
import { createEngine } from "./engine.ts";
import { type ServerOptions, startLanServer } from "./lan/lanServer.ts";

/** A running school server. */
export interface RunningServer {
  /** Opens the pages in a browser of this computer. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * The engine and its pages without Electron.
 * @throws DataFolderTakenError; the system's error if the port is taken; PagesMissingError if the pages were not built.
 */
export async function serve(config: EngineConfig, options: ServerOptions): Promise<RunningServer> {
  const { rendererFolder } = config;
  if (rendererFolder === undefined) throw new PagesMissingError();
  const engine = await createEngine(config, { modelHostLauncher: forkModelHost() });
  try {
    const server = await startLanServer(engine, { ...options, rendererFolder });
    return {
      address: server.address,
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
