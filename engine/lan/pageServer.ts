import { createReadStream } from "node:fs";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import fastifyStatic from "@fastify/static";
import websocket from "@fastify/websocket";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { WebSocket } from "ws";
import { rpcPath } from "../../contract/index.ts";
import type { Engine } from "../runningEngine.ts";
import { type Guard, isSame } from "./guard.ts";
import { parseRange } from "./range.ts";
import { largestMessageBytes, limitSocket } from "./socketLimits.ts";

/** Serves the pages over HTTP and the contract over WebSocket. */
export interface PageServer {
  readonly port: number;
  close(): Promise<void>;
}

export interface PageServerOptions {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly rendererFolder: string;
  readonly guard: Guard;
  /** Takes over a connection, for as long as it lives. @param address of the device at the other end */
  readonly onSocket: (socket: WebSocket, address: string) => void;
  /** Answers somebody who has no session yet: lets them earn one, or says how. */
  readonly greet: (
    request: FastifyRequest,
    reply: FastifyReply,
    refusal: "host" | "origin" | "session",
  ) => FastifyReply;
  /** Requests that a device may make in a minute; without it, as many as it likes. */
  readonly mostRequests?: number;
}

/** A file of an app, which is opened by the key in its address. */
const appFile = /^\/apps\/[\w-]{43}\/[0-9a-f]{64}\//u;

/** @throws the system's error if the port is taken. */
export async function openPageServer(engine: Engine, options: PageServerOptions): Promise<PageServer> {
  const { guard, mostRequests } = options;
  const app = Fastify({ bodyLimit: largestMessageBytes, forceCloseConnections: true });
  if (mostRequests !== undefined) await app.register(rateLimit, { max: mostRequests, timeWindow: "1 minute" });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        // KaTeX and react-aria place things by style attributes.
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:"],
        "media-src": ["'self'"],
        "frame-src": ["'self'"],
        "font-src": ["'self'"],
        // Safari 14 does not count a WebSocket as 'self'.
        "connect-src": ["'self'", (request) => `ws://${request.headers.host ?? "127.0.0.1"}`],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "frame-ancestors": ["'none'"],
      },
    },
    strictTransportSecurity: false, // plain HTTP on this computer
    referrerPolicy: { policy: "no-referrer" },
  });
  // Each message in a turn of its own: oRPC loses an abort that arrives together with its request.
  await app.register(websocket, { options: { maxPayload: largestMessageBytes, allowSynchronousEvents: false } });
  app.addHook("onRequest", async (request, reply) => {
    const refusal = guard.refuse(request.headers);
    if (refusal === undefined || (refusal !== "host" && appFile.test(request.url))) return;
    return options.greet(request, reply, refusal);
  });
  await app.register(fastifyStatic, {
    root: options.rendererFolder,
    index: ["index.html"], // as one string it is not found once it is compressed
    preCompressed: true,
  });
  app.register(async (inner) => {
    inner.get(rpcPath, { websocket: true }, (socket, request) => {
      limitSocket(socket);
      options.onSocket(socket, request.ip);
    });
  });
  serveBlobs(app, engine);
  serveApps(app, engine, guard);
  receiveUploads(app, engine);

  const address = await app.listen({ host: options.host, port: options.port });
  return { port: Number(new URL(address).port), close: () => app.close() };
}

/** Media of installed packs by hash, with ranges for audio and video. What a pack brings never runs as a page of ours. */
function serveBlobs(app: FastifyInstance, engine: Engine): void {
  app.get("/blob/:sha256", async (request: FastifyRequest<{ Params: { sha256: string } }>, reply: FastifyReply) => {
    const blob = engine.readBlob(request.params.sha256);
    if (blob === undefined) return reply.code(404).send();
    const range = parseRange(request.headers.range, blob.bytes);
    if (range === "unsatisfiable") return reply.code(416).header("content-range", `bytes */${blob.bytes}`).send();
    reply
      .headers({
        "content-type": blob.mediaType,
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        "cache-control": "private, max-age=31536000, immutable",
        "accept-ranges": "bytes",
        "content-length": range === undefined ? blob.bytes : range.end - range.start + 1,
      })
      .code(range === undefined ? 200 : 206);
    if (range !== undefined) reply.header("content-range", `bytes ${range.start}-${range.end}/${blob.bytes}`);
    return reply.send(createReadStream(blob.path, range ?? {}));
  });
}

/** Apps of packs: the page's frame asks with its cookie, and is sent on to where the app is open to itself alone. */
function serveApps(app: FastifyInstance, engine: Engine, guard: Guard): void {
  app.get("/app/:sha256", (request: FastifyRequest<{ Params: { sha256: string } }>, reply: FastifyReply) => {
    const { sha256 } = request.params;
    return reply.redirect(`/apps/${guard.appKey(sha256)}/${sha256}/`, 303);
  });
  type AppParams = { Params: { key: string; sha256: string; "*": string } };
  app.get("/apps/:key/:sha256/*", async (request: FastifyRequest<AppParams>, reply: FastifyReply) => {
    const { key, sha256, "*": path } = request.params;
    const file = isSame(key, guard.appKey(sha256)) ? await engine.readAppFile(sha256, path) : undefined;
    if (file === undefined) return reply.code(404).send();
    if (file.kind === "elsewhere") return reply.redirect(`/apps/${key}/${sha256}/${encodeURI(file.path)}`, 303);
    return reply.headers(file.headers).send(file.content);
  });
}

/** Files to install, sent as they are by the page that opened the upload. */
function receiveUploads(app: FastifyInstance, engine: Engine): void {
  app.register(async (inner) => {
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser("*", (_request, _payload, done) => done(null));
    inner.put("/upload/:token", async (request: FastifyRequest<{ Params: { token: string } }>, reply: FastifyReply) => {
      await engine.uploads.receive(request.params.token, request.raw);
      return reply.code(204).send();
    });
    inner.setErrorHandler((fault, _request, reply) =>
      reply.code(422).send({ code: (fault as { code?: string }).code }),
    );
  });
}
