import type { ClientLink } from "@orpc/client";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { RPCLink as SocketLink } from "@orpc/client/websocket";

/** A link needs nothing from its callers but the call itself. */
export type PlainLink = ClientLink<Record<never, never>>;

/** One live way to the engine. Once closed it stays closed; calls under way on it are rejected. */
export interface Transport {
  readonly link: PlainLink;
  /** Settles when calls can be made: at once over a port. Rejects never. */
  readonly opened: Promise<void>;
  /** Settles when the other end is gone, or after `close()`. */
  readonly closed: Promise<void>;
  close(): void;
}

/** Over a MessagePort that main handed over. */
export function overPort(port: MessagePort): Transport {
  const leave = new Set<() => void>();
  const ends = settleOnce(() => {
    for (const listener of leave) listener();
    port.close();
  });
  // The library is given this and not the port itself: closing a port tells only its other end, and calls would hang.
  const link = new PortLink<Record<never, never>>({
    port: {
      postMessage: (data: unknown) => port.postMessage(data),
      onMessage: { addListener: (listener) => port.addEventListener("message", (event) => listener(event.data)) },
      onDisconnect: { addListener: (listener) => leave.add(listener) },
    },
  });
  port.addEventListener("close", ends.settle);
  port.start();
  return { link, opened: Promise.resolve(), closed: ends.promise, close: ends.settle };
}

/** Over a WebSocket, as browsers on the network do. */
export function overSocket(url: string): Transport {
  const socket = new WebSocket(url);
  const ends = settleOnce(() => socket.close());
  const opened = new Promise<void>((resolve) => {
    socket.addEventListener("open", () => resolve(), { once: true });
  });
  socket.addEventListener("close", ends.settle, { once: true });
  return {
    link: new SocketLink<Record<never, never>>({ websocket: socket }),
    opened,
    closed: ends.promise,
    close: ends.settle,
  };
}

function settleOnce(onSettle: () => void): { readonly promise: Promise<void>; settle(): void } {
  let isSettled = false;
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return {
    promise,
    settle: () => {
      if (isSettled) return;
      isSettled = true;
      onSettle();
      resolve();
    },
  };
}
