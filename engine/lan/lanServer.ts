import { serveWebSocket } from "../rpc/serve.ts";
import type { Engine } from "../runningEngine.ts";
import { doorPage } from "./doorPage.ts";
import { createGuard } from "./guard.ts";
import { openPageServer } from "./pageServer.ts";

/** A server that pages in browsers of this computer talk to. */
export interface LanServer {
  /** Opens the pages and earns the session: `http://127.0.0.1:PORT/?token=…`. */
  readonly address: string;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** A secret that outlives the server, so that pages find back to the next one; random when left out. */
  readonly token?: string;
}

/**
 * Serves browsers of this computer on a loopback port.
 * @throws the system's error if the port is taken.
 */
export async function startLanServer(
  engine: Engine,
  options: ServerOptions & { readonly rendererFolder: string },
): Promise<LanServer> {
  let { port } = options;
  const guard = createGuard(() => [`127.0.0.1:${port}`, `localhost:${port}`], options.token);
  const server = await openPageServer(engine, {
    ...options,
    guard,
    onSocket: (socket, address) => void serveWebSocket(engine, socket, "browser", address),
    greet(request, reply, refusal) {
      const { token } = request.query as { token?: unknown }; // the query string is what the visitor made it
      const cookie = refusal === "session" && typeof token === "string" ? guard.cookieFor(token) : undefined;
      if (cookie !== undefined) return reply.header("set-cookie", cookie).redirect("/", 303);
      return reply.code(403).type("text/html; charset=utf-8").send(doorPage);
    },
  });
  port = server.port;
  return { address: `http://127.0.0.1:${port}/?token=${guard.token}`, close: server.close };
}
