import type { SupportedMessagePort } from "@orpc/client/message-port";
import { RPCHandler as PortHandler } from "@orpc/server/message-port";
import { RPCHandler as SocketHandler } from "@orpc/server/ws";
import type { WebSocket } from "ws";
import type { Engine } from "../runningEngine.ts";
import type { Caller, Client } from "./caller.ts";
import { contextFor } from "./context.ts";
import { router } from "./router.ts";

/** Serves the contract on a message port of the desktop window. The caller starts the port afterwards. */
export function serveMessagePort(engine: Engine, port: SupportedMessagePort): void {
  new PortHandler(router).upgrade(port, { context: contextFor(engine, "window") });
}

/**
 * Serves the contract on a WebSocket, for as long as it lives.
 * @param device tells devices apart, as well as they can be told
 * @returns who speaks on it, which changes as people sign in and out
 */
export function serveWebSocket(engine: Engine, socket: WebSocket, client: Client, device: string): Caller {
  const context = contextFor(engine, client, device);
  void new SocketHandler(router).upgrade(socket, { context });
  return context.caller;
}
