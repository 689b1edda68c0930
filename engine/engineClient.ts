import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import { createRouterClient } from "@orpc/server";
import { WebSocket } from "ws";
import { type EngineClient, rpcPath } from "../contract/index.ts";
import { forkModelHost } from "../models/forkModelHost.ts";
import type { EngineConfig } from "./config.ts";
import { type Endpoint, readEndpoint } from "./dataFolder.ts";
import { createEngine } from "./engine.ts";
import { contextFor } from "./rpc/context.ts";
import { router } from "./rpc/router.ts";

/** A way to call the engine of a data folder. */
export interface EngineConnection {
  readonly client: EngineClient;
  /** Whether another process runs the engine. */
  readonly isRemote: boolean;
  close(): Promise<void>;
}

/** A running engine that does not answer within this time is taken for dead. */
const connectTimeoutMs = 2_000;

/**
 * Calls the engine that runs on a data folder, or becomes it if none does.
 * @throws DataFolderTakenError if one runs but cannot be reached.
 */
export async function connectEngine(config: EngineConfig): Promise<EngineConnection> {
  const endpoint = readEndpoint(config.dataFolder);
  const socket = endpoint && (await openSocket(endpoint));
  if (socket !== undefined) {
    // The link asks for the browser's WebSocket; that of ws has all it uses.
    const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
    return { client: createORPCClient(link), isRemote: true, close: async () => socket.close() };
  }
  const engine = await createEngine(config, { modelHostLauncher: forkModelHost() });
  const client = createRouterClient(router, { context: contextFor(engine, "cli") });
  return { client, isRemote: false, close: () => engine.close() };
}

/** @returns undefined if nobody answers: what is left of an engine that died. */
function openSocket({ socket, token }: Endpoint): Promise<WebSocket | undefined> {
  const address = `ws+unix:${socket}:${rpcPath}`;
  return new Promise((resolve) => {
    const opening = new WebSocket(address, {
      headers: { authorization: `Bearer ${token}` },
      handshakeTimeout: connectTimeoutMs,
    });
    opening.once("open", () => resolve(opening));
    opening.once("error", () => resolve(undefined));
  });
}
