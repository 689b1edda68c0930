import { once } from "node:events";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import { WebSocket } from "ws";
import { type EngineClient, rpcPath } from "../../contract/index.ts";

/** The cookie that the printed address earns. */
export async function sessionCookie(address: string): Promise<string> {
  const answer = await fetch(address, { redirect: "manual" });
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

/** A client as a browser of this computer is: session cookie, Origin, WebSocket. Whoever opens it closes it. */
export async function connectAsBrowser(address: string): Promise<{ client: EngineClient; close: () => void }> {
  const { host, origin } = new URL(address);
  const socket = new WebSocket(`ws://${host}${rpcPath}`, { headers: { cookie: await sessionCookie(address), origin } });
  await once(socket, "open");
  return {
    // The link asks for the browser's WebSocket; that of ws has all it uses.
    client: createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket })),
    close: () => socket.terminate(),
  };
}
