import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { lookUpInSchool } from "./schoolAddress.ts";

/** How to reach a server of the school. */
export interface ServerAccess {
  /** Ends in `/v1/`. */
  readonly base: URL;
  readonly key: string | undefined;
}

/** Longest text that is taken in one piece; answers come as streams. */
const mostBytes = 1024 ** 2;

/**
 * Asks the server; a body makes it a POST. Redirects are not followed, so nothing leads out of the school.
 * On abort the connection is cut and the promise rejects.
 */
export function serverRequest(
  { base, key }: ServerAccess,
  path: string,
  body: unknown,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const url = new URL(path, base);
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method: text === undefined ? "GET" : "POST",
      headers: {
        ...(text !== undefined && { "content-type": "application/json", "content-length": Buffer.byteLength(text) }),
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
      lookup: lookUpInSchool,
      signal,
      // Each question has a connection of its own: one that a sleeping server has dropped is never taken for a live one.
      agent: false,
    });
    request.once("response", resolve);
    request.on("error", reject);
    request.end(text);
  });
}

/** The whole text of an answer. @throws Error beyond a megabyte */
export async function textOf(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > mostBytes) throw new Error("the server's answer is too long");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}
