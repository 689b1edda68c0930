import { spawn } from "node:child_process";
import { Command, InvalidArgumentError } from "commander";
import { resolveConfig } from "../engine/config.ts";
import { type RunningServer, serve } from "../engine/serverMain.ts";
import { createReport } from "./report.ts";
import type { GlobalOptions } from "./withEngine.ts";

/** The pages are served to this computer, or to all networks that it is on; to one of them alone is not possible. */
class UnknownHostError extends Error {
  readonly code = "UNKNOWN_HOST";
  constructor(host: string) {
    super(`Luciole cannot serve ${host}: give 127.0.0.1 for this computer alone, or 0.0.0.0 for the Wi-Fi too.`);
  }
}

const loopback = ["127.0.0.1", "localhost", "::1"];
const allNetworks = "0.0.0.0";

export function serveCommand(): Command {
  return new Command("serve")
    .description("the engine and its pages in a browser, without Electron; ends at Ctrl+C")
    .option("--host <address>", "0.0.0.0 lets phones on the Wi-Fi join, once a school is set up", "127.0.0.1")
    .option("--port <number>", "0 for any free one", portNumber, 0)
    .option("--open", "open the pages in this computer's browser")
    .action(async (options: { host: string; port: number; open?: boolean }, command: Command) => {
      const isOpenToWifi = options.host === allNetworks;
      if (!isOpenToWifi && !loopback.includes(options.host)) throw new UnknownHostError(options.host);
      const { data, json = false } = command.optsWithGlobals<GlobalOptions>();
      const host = isOpenToWifi ? "127.0.0.1" : options.host;
      const server = await serve(resolveConfig({ dataFolder: data }), { host, port: options.port, isOpenToWifi });
      createReport({ json }).result(told(server), words(server));
      if (options.open === true) openBrowser(server.address);
      await new Promise<void>((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
      });
      await server.close();
    });
}

function told({ address, wifi }: RunningServer) {
  if (wifi === undefined) return { address };
  const { addresses, nameAddress, joinCode } = wifi;
  return { address, wifi: { addresses, nameAddress, joinCode } };
}

function words({ address, wifi }: RunningServer): string {
  if (wifi === undefined) return `LISTENING ${address}`;
  const { addresses, nameAddress, joinCode } = wifi;
  return `LISTENING ${address}\nPHONES ${[...addresses, nameAddress].join(" or ")}\nCODE ${joinCode}`;
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
