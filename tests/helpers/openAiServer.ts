import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { LanguageModel } from "../../models/languageModel.ts";

/** A computer of the school with a model: OpenAI's chat completions over HTTP, written by the real llama.cpp. */
export interface OpenAiServer {
  readonly port: number;
  /** `127.0.0.1:41234`, as a person types it. */
  readonly address: string;
  /** What it was asked, newest last. */
  readonly asked: unknown[];
  /** How many answers were given up because whoever asked had gone. */
  readonly givenUp: () => number;
  /** Cuts all connections and stops listening. */
  close(): Promise<void>;
}

interface Request {
  readonly messages: readonly { role: "system" | "user" | "assistant"; content: string }[];
  readonly max_tokens: number;
  readonly temperature: number;
}

export async function startOpenAiServer(
  model: LanguageModel,
  options: { readonly key?: string; readonly models?: readonly unknown[]; readonly port?: number } = {},
): Promise<OpenAiServer> {
  const asked: unknown[] = [];
  let givenUp = 0;

  async function complete(request: Request, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const messages = request.messages.filter(({ role }) => role !== "system");
    const system = request.messages.find(({ role }) => role === "system")?.content ?? "";
    response.writeHead(200, { "content-type": "text/event-stream" });
    const send = (delta: object, finish: string | null = null) =>
      response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`);
    try {
      const events = model.generate(
        {
          system,
          messages: messages.map(({ role, content }) => ({
            role: role === "user" ? "user" : "assistant",
            text: content,
          })),
          maxTokens: request.max_tokens,
          thoughtTokens: 64,
          temperature: request.temperature,
        },
        gone.signal,
      );
      send({ role: "assistant", content: "" });
      for await (const event of events) {
        if (event.kind === "text") send({ content: event.delta });
        if (event.kind === "thought") send({ reasoning_content: event.delta });
        if (event.kind === "end") send({}, event.reason === "maxTokens" ? "length" : "stop");
      }
      response.end("data: [DONE]\n\n");
    } catch (fault) {
      if (!gone.signal.aborted) throw fault;
      givenUp++;
    }
  }

  const server = createServer(async (request, response) => {
    if (options.key !== undefined && request.headers.authorization !== `Bearer ${options.key}`) {
      response.writeHead(401).end("{}");
      return;
    }
    if (request.url === "/v1/models") {
      const data = options.models ?? [{ id: "strong", object: "model", meta: { n_ctx: 4096 } }];
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ object: "list", data }));
      return;
    }
    const body = JSON.parse(await textOf(request)) as Request; // what our own client has sent
    asked.push(body);
    await complete(body, response);
  });
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    port,
    address: `127.0.0.1:${port}`,
    asked,
    givenUp: () => givenUp,
    async close() {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}
