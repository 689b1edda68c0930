import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { createServer } from "node:http";
import { WebSocketServer } from "ws";
import { newSocketName, type OwnedFolder } from "../dataFolder.ts";
import { serveWebSocket } from "../rpc/serve.ts";
import type { Engine } from "../runningEngine.ts";
import { isSame } from "./guard.ts";

/**
 * Lets the command line of the same person talk to a running engine: a local socket, and a token in a file that only
 * they can read.
 */
export async function openLocalSocket(engine: Engine, folder: OwnedFolder): Promise<{ close(): Promise<void> }> {
  const token = randomBytes(24).toString("base64url");
  const socket = newSocketName(engine.config.dataFolder, randomBytes(6).toString("hex"));
  rmSync(socket, { force: true });

  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer((_request, response) => response.writeHead(404).end());
  server.on("upgrade", (request, connection, head) => {
    const given = request.headers.authorization?.replace(/^Bearer /u, "") ?? "";
    if (isSame(given, token))
      sockets.handleUpgrade(request, connection, head, (client) => serveWebSocket(engine, client, "cli", "cli"));
    else connection.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(socket, resolve);
  });
  folder.publish({ pid: process.pid, socket, token });
  return {
    close: () =>
      new Promise((resolve) => {
        for (const client of sockets.clients) client.terminate();
        server.close(() => resolve());
      }),
  };
}
