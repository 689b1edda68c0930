import process from "node:process";
import { onMessagePortClose } from "@orpc/client/message-port";
import { RPCHandler } from "@orpc/server/message-port";
import { childPort, hostMark } from "../childPort.ts";
import type { HostPort } from "../modelHostLauncher.ts";
import { createHostRouter } from "./hostRouter.ts";

/**
 * Serves one engine over a port (a MessagePort must be started after this). When the engine's end is gone, this process
 * ends at once, whatever llama.cpp is doing: a host without an engine only heats the room.
 */
export function serveModelHost(port: HostPort): void {
  onMessagePortClose(port, () => process.kill(process.pid, "SIGKILL"));
  new RPCHandler(createHostRouter()).upgrade(port);
}

if (process.env[hostMark] === "child" && process.send !== undefined) serveModelHost(childPort(process));
