import { once } from "node:events";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import { WebSocket } from "ws";
import { type EngineClient, rpcPath } from "../../contract/index.ts";
import type { WifiState } from "../../contract/wifi.ts";

export type WifiOn = Extract<WifiState, { kind: "on" }>;

/** A phone on the school's Wi-Fi. Whoever joins with it ends its socket. */
export interface Phone {
  readonly client: EngineClient;
  readonly socket: WebSocket;
  /** Kept by the browser: with it the phone comes back without the code. */
  readonly cookie: string;
}

/** Where phones find the school. */
export function addressOf({ addresses }: WifiOn): string {
  return addresses[0] ?? "http://no-network.invalid";
}

/** A phone that has typed the code (or has done so before). */
export async function joinByCode(on: WifiOn, kept?: string): Promise<Phone> {
  const base = addressOf(on);
  const answer =
    kept ?? (await fetch(`${base}/?code=${on.joinCode}`, { redirect: "manual" })).headers.get("set-cookie");
  const cookie = answer?.split(";")[0] ?? "";
  const socket = await openSocket(base, { cookie, origin: base });
  const client: EngineClient = createORPCClient(
    // The link asks for the browser's WebSocket; that of ws has all it uses.
    new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }),
  );
  return { client, socket, cookie };
}

export async function openSocket(base: string, headers: Readonly<Record<string, string>>): Promise<WebSocket> {
  const socket = new WebSocket(`${base.replace("http", "ws")}${rpcPath}`, { headers });
  await once(socket, "open");
  return socket;
}
