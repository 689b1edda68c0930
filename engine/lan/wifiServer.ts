import type { WebSocket } from "ws";
import { joinHeader } from "../../contract/joinHeader.ts";
import type { OpenEngine } from "../runningEngine.ts";
import { createGuard, isSame } from "./guard.ts";
import { createJoinTries, readJoinCode } from "./joinCode.ts";
import { joinPage } from "./joinPage.ts";
import { nameOnNetwork, ownAddresses } from "./ownAddresses.ts";
import { openPageServer, type PageServer } from "./pageServer.ts";

/** Where phones find it; the first that is free, so that a bookmark goes on working. */
const ports = [7531, 7532, 7533, 0];
/** Unlike our other pages it has a form that the browser itself sends. */
const joinPagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
/** A page with all its parts is some thirty requests. */
const requestsAMinute = 600;

/** How phones are let in. */
export interface Invitation {
  readonly joinCode: string;
  /** A secret for their cookies. */
  readonly token: string;
  /** Where they have found it before. */
  readonly port: number | undefined;
}

/**
 * Serves the pages to whoever types the code.
 * @throws the system's error if no port is free
 */
export async function openAtFirstFreePort(
  engine: OpenEngine,
  { joinCode, token, port: knownPort }: Invitation,
  onSocket: (socket: WebSocket, address: string) => void,
): Promise<PageServer> {
  const { rendererFolder } = engine.config;
  if (rendererFolder === undefined) throw new Error("the pages are not built");
  const tries = createJoinTries(() => performance.now());
  for (const wanted of [...(knownPort === undefined ? [] : [knownPort]), ...ports]) {
    let port = wanted;
    const guard = createGuard(() => [...ownAddresses(), nameOnNetwork].map((name) => `${name}:${port}`), token);
    try {
      const server = await openPageServer(engine, {
        host: "0.0.0.0",
        port,
        rendererFolder,
        guard,
        onSocket,
        mostRequests: requestsAMinute,
        greet(request, reply, refusal) {
          const answer = (why: Parameters<typeof joinPage>[0]) =>
            reply
              .code(refusal === "session" ? 200 : 403)
              .type("text/html; charset=utf-8")
              .header("content-security-policy", joinPagePolicy)
              .header(joinHeader, "1")
              .send(joinPage(why));
          const { code: typed } = request.query as { code?: unknown }; // the query string is what the visitor made it
          if (refusal !== "session" || typeof typed !== "string") return answer("first");
          if (!tries.mayTry(request.ip)) return answer("tooMany");
          if (!isSame(readJoinCode(typed), joinCode)) return answer("wrong");
          return reply.header("set-cookie", guard.cookieFor(guard.token) ?? "").redirect("/", 303);
        },
      });
      port = server.port;
      return server;
    } catch (fault) {
      if (wanted === 0 || !isTaken(fault)) throw fault;
    }
  }
  throw new Error("no port is free"); // 0 is always free
}

function isTaken(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && (fault.code === "EADDRINUSE" || fault.code === "EACCES");
}
