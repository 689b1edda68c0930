import type { IncomingMessage } from "node:http";
import { createParser } from "eventsource-parser";
import { z } from "zod";

/** A piece of an answer as the server sends it. */
export interface CompletionPiece {
  readonly text: string;
  /** What a reasoning model says to itself, where the server tells it apart. */
  readonly thought: string;
  readonly finish: "stop" | "length" | undefined;
}

/** `reasoning_content` is llama-server's and vLLM's word, `reasoning` Ollama's. */
const chunk = z.object({
  choices: z.array(
    z.object({
      delta: z
        .object({
          content: z.string().nullish(),
          reasoning_content: z.string().nullish(),
          reasoning: z.string().nullish(),
        })
        .nullish(),
      finish_reason: z.string().nullish(),
    }),
  ),
});

/** Longest event, so that a server that never ends one does not fill the memory. */
const mostEventLength = 1024 ** 2;

/**
 * The pieces of a streamed chat completion, until `[DONE]` or the end of the connection.
 * @throws Error if what comes is none
 */
export async function* completionPieces(response: IncomingMessage): AsyncGenerator<CompletionPiece> {
  const waiting: CompletionPiece[] = [];
  let isDone = false;
  const parser = createParser({
    maxBufferSize: mostEventLength,
    onError(fault) {
      if (fault.type === "max-buffer-size-exceeded") throw fault;
    },
    onEvent({ data }) {
      if (data === "[DONE]") isDone = true;
      else waiting.push(...readChunk(data));
    },
  });
  const decoder = new TextDecoder();
  for await (const bytes of response as AsyncIterable<Buffer>) {
    parser.feed(decoder.decode(bytes, { stream: true }));
    yield* waiting.splice(0);
    if (isDone) return;
  }
}

function readChunk(data: string): CompletionPiece[] {
  return chunk.parse(JSON.parse(data)).choices.map(({ delta, finish_reason }) => ({
    text: delta?.content ?? "",
    thought: delta?.reasoning_content ?? delta?.reasoning ?? "",
    finish: finish_reason === "stop" || finish_reason === "length" ? finish_reason : undefined,
  }));
}
