import { spawn } from "node:child_process";
import { Command, InvalidArgumentError } from "commander";
import { resolveConfig } from "../engine/config.ts";
import { serve } from "../engine/serverMain.ts";
import { createReport } from "./report.ts";
import type { GlobalOptions } from "./withEngine.ts";

/** Until people exist, only this computer may connect. */
class HostNotPermittedError extends Error {
  readonly code = "NOT_PERMITTED";
  constructor(host: string) {
    super(`Serving ${host} is not permitted yet: only this computer (127.0.0.1) may connect until people sign in.`);
  }
}

const loopback = ["127.0.0.1", "localhost", "::1"];

export function serveCommand(): Command {
  return new Command("serve")
    .description("the engine and its pages in a browser, without Electron; ends at Ctrl+C")
    .option("--host <address>", "only 127.0.0.1 until people sign in", "127.0.0.1")
    .option("--port <number>", "0 for any free one", portNumber, 0)
    .option("--open", "open the pages in this computer's browser")
    .action(async (options: { host: string; port: number; open?: boolean }, command: Command) => {
      if (!loopback.includes(options.host)) throw new HostNotPermittedError(options.host);
      const { data, json = false } = command.optsWithGlobals<GlobalOptions>();
      const server = await serve(resolveConfig({ dataFolder: data }), { host: options.host, port: options.port });
      createReport({ json }).result({ address: server.address }, `LISTENING ${server.address}`);
      if (options.open === true) openBrowser(server.address);
      await new Promise<void>((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
      });
      await server.close();
    });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError("a number from 0 to 65535");
  return port;
}

/** By the system's own way; where there is none, the printed address is enough. */
function openBrowser(address: string): void {
  const [program, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : process.platform === "darwin"
        ? ["open", address]
        : ["xdg-open", address];
  spawn(program ?? "xdg-open", args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
