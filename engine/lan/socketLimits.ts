import type { WebSocket } from "ws";

/** Largest message over the WebSocket: a question and all that goes with it is far smaller. */
export const largestMessageBytes = 1_000_000;
/** What may wait for a slow device before the connection is given up; what it missed it asks for again. */
const mostWaitingBytes = 4_000_000;
/** A page at work sends a few messages a second; opening one, some dozens at once. */
const messagesAtOnce = 300;
const messagesASecond = 50;
const lookEveryMs = 5_000;

const codes = { policyViolation: 1008, tryAgainLater: 1013 } as const;

/** Ends a connection that floods the engine, reads too slowly, or is no more: a phone that went out of reach. */
export function limitSocket(socket: WebSocket): void {
  let credit = messagesAtOnce;
  let lastAt = performance.now();
  let isAlive = true;
  socket.on("message", () => {
    const now = performance.now();
    credit = Math.min(messagesAtOnce, credit + ((now - lastAt) / 1000) * messagesASecond) - 1;
    lastAt = now;
    if (credit >= 0) return;
    socket.removeAllListeners("message"); // what is on its way is not read any more
    socket.close(codes.policyViolation, "too many messages");
  });
  socket.on("pong", () => {
    isAlive = true;
  });
  const look = setInterval(() => {
    if (socket.bufferedAmount > mostWaitingBytes) socket.close(codes.tryAgainLater, "reads too slowly");
    if (!isAlive || socket.bufferedAmount > 2 * mostWaitingBytes) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, lookEveryMs);
  look.unref();
  socket.on("close", () => clearInterval(look));
  socket.on("error", () => socket.terminate()); // a message that is too large, or no WebSocket at all
}
