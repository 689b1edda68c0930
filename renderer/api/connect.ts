import { createORPCClient } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import type { EngineClient } from "../../contract/index.ts";
import { rpcPath } from "../../contract/rpcPath.ts";
import type { DroppedAnswer, DroppedMessage, shell } from "../../contract/shell.ts";
import { isDesktopWindow } from "./capabilities.ts";
import { askingForProof, ProofDesk } from "./proofDesk.ts";
import { type ConnectionState, ReconnectingLink } from "./reconnectingLink.ts";
import { reloadIfSentOut } from "./reload.ts";
import { keptToken } from "./sessionToken.ts";
import { overPort, overSocket, type PlainLink } from "./transport.ts";

export type ShellClient = ContractRouterClient<typeof shell>;

/** The way to the engine, and in the desktop window to what only the window can do. */
export interface Connection {
  readonly engine: EngineClient;
  /** Absent in a browser. */
  readonly shell: ShellClient | undefined;
  /** What was dropped onto the page, as the engine knows it. Absent in a browser. */
  readonly dropped: ((files: readonly File[]) => Promise<DroppedAnswer>) | undefined;
  /** Where calls wait until the passphrase is said again. */
  readonly proofs: ProofDesk;
  readonly state: () => ConnectionState;
  readonly subscribe: (listener: () => void) => () => void;
}

const firstWaitMs = 300;
const longestWaitMs = 5_000;

/**
 * Connects and stays connected: by the ports that preload hands over in the desktop window (a fresh one comes after the
 * engine was started again), by WebSocket in a browser, tried again after 0.3 s and then ever later, up to 5 s.
 */
export function connect(): Connection {
  const engineLink = new ReconnectingLink(speakForWhoIsHere);
  const proofs = new ProofDesk();
  const shellLink = isDesktopWindow() ? new ReconnectingLink() : undefined;
  if (shellLink) takePorts(engineLink, shellLink);
  else void keepSocket(engineLink);
  return {
    engine: createORPCClient<EngineClient>(askingForProof(engineLink, proofs)),
    proofs,
    shell: shellLink && createORPCClient<ShellClient>(shellLink),
    dropped: shellLink && tokensOfDropped,
    state: engineLink.state,
    subscribe: engineLink.subscribe,
  };
}

/** The engine forgets with a connection who speaks on it. */
async function speakForWhoIsHere(link: PlainLink): Promise<void> {
  const token = keptToken();
  if (token !== undefined) await createORPCClient<EngineClient>(link).session.resume({ token });
}

function takePorts(engineLink: ReconnectingLink, shellLink: ReconnectingLink): void {
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    const port = event.ports[0];
    if (event.source !== window || port === undefined) return;
    const to = addressee(event.data);
    if (to === "engine") engineLink.use(overPort(port));
    if (to === "shell") shellLink.use(overPort(port));
  });
}

/** What the port of a `PortMessage` (contract/shell.ts) leads to; undefined for any other message. */
function addressee(data: unknown): unknown {
  return typeof data === "object" && data !== null && "to" in data ? data.to : undefined;
}

/** Preload finds out where dropped files lie; a page never learns it. */
function tokensOfDropped(files: readonly File[]): Promise<DroppedAnswer> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<DroppedAnswer>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<DroppedAnswer>) => resolve(data);
  });
  window.postMessage({ kind: "luciole:dropped", files } satisfies DroppedMessage, window.location.origin, [port2]);
  return answer;
}

async function keepSocket(link: ReconnectingLink): Promise<never> {
  const { protocol, host } = window.location;
  const url = `${protocol === "https:" ? "wss" : "ws"}://${host}${rpcPath}`;
  let waitMs = firstWaitMs;
  for (;;) {
    const socket = overSocket(url);
    const isOpen = await Promise.race([socket.opened.then(() => true), socket.closed.then(() => false)]);
    if (isOpen) {
      waitMs = firstWaitMs;
      link.use(socket);
      await socket.closed;
    } else await reloadIfSentOut();
    await waitFor(waitMs);
    waitMs = Math.min(waitMs * 2, longestWaitMs);
  }
}

/** Waits, but no longer than until the person looks at the page again. */
function waitFor(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    document.addEventListener("visibilitychange", done);
  });
}
