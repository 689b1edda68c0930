import { createReadStream } from "node:fs";
import helmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import websocket from "@fastify/websocket";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { rpcPath } from "../../contract/index.ts";
import { serveWebSocket } from "../rpc/serve.ts";
import type { Engine } from "../runningEngine.ts";
import { doorPage } from "./doorPage.ts";
import { createGuard, type Guard, isSame } from "./guard.ts";
import { parseRange } from "./range.ts";

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

/** Largest message over the WebSocket: a question and all that goes with it is far smaller. */
const largestMessageBytes = 1_000_000;

/** A file of an app, which is opened by the key in its address. */
const appFile = /^\/apps\/[\w-]{43}\/[0-9a-f]{64}\//u;

/**
 * Serves the pages over HTTP and the contract over WebSocket on a loopback port.
 * @throws the system's error if the port is taken.
 */
export async function startLanServer(
  engine: Engine,
  options: ServerOptions & { readonly rendererFolder: string },
): Promise<LanServer> {
  const app = Fastify({ bodyLimit: largestMessageBytes, forceCloseConnections: true });
  let port = options.port;
  const guard = createGuard(() => [`127.0.0.1:${port}`, `localhost:${port}`], options.token);

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
    const { token } = request.query as { token?: unknown }; // the query string is what the visitor made it
    const cookie = refusal === "session" && typeof token === "string" ? guard.cookieFor(token) : undefined;
    if (cookie !== undefined) return reply.header("set-cookie", cookie).redirect("/", 303);
    return reply.code(403).type("text/html; charset=utf-8").send(doorPage);
  });
  await app.register(fastifyStatic, { root: options.rendererFolder, index: "index.html" });
  app.register(async (inner) => {
    inner.get(rpcPath, { websocket: true }, (socket, request) => serveWebSocket(engine, socket, "browser", request.ip));
  });
  serveBlobs(app, engine);
  serveApps(app, engine, guard);
  receiveUploads(app, engine);

  port = Number(new URL(await app.listen({ host: options.host, port: options.port })).port);
  return { address: `http://127.0.0.1:${port}/?token=${guard.token}`, close: () => app.close() };
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
