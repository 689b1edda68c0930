/**
 * Reads documents in a thread of its own, so that the engine stays responsive and a document that takes too much can be
 * cut off. Each format's libraries are loaded when the first of its documents comes.
 */
import { parentPort } from "node:worker_threads";
import { PackRefusedError } from "../errors.ts";
import type { DocumentAnswer } from "./documentAnswer.ts";
import type { DocumentRequest, ReadDocument } from "./readableDocument.ts";

parentPort?.on("message", (request: DocumentRequest) => {
  void answer(request).then((message) => parentPort?.postMessage(message));
});

async function answer(request: DocumentRequest): Promise<DocumentAnswer> {
  try {
    return { kind: "document", document: await read(request) };
  } catch (cause) {
    const detail = describe(cause);
    if (cause instanceof PackRefusedError) return { kind: "refused", reason: cause.reason, where: cause.where, detail };
    // Files made to confuse libraries make them throw anything, and there are six libraries.
    return { kind: "refused", reason: "badDocument", where: undefined, detail };
  }
}

function describe(cause: unknown): string | undefined {
  const first = cause instanceof PackRefusedError ? cause.cause : cause;
  return first instanceof Error ? first.stack?.slice(0, 2_000) : undefined;
}

async function read(request: DocumentRequest): Promise<ReadDocument> {
  switch (request.kind) {
    case "pdf":
      return (await import("./formats/readPdf.ts")).readPdf(request);
    case "epub":
      return (await import("./formats/readEpub.ts")).readEpub(request);
    case "docx":
      return (await import("./formats/readDocx.ts")).readDocx(request);
    case "markdown":
      return (await import("./formats/readMarkdown.ts")).readMarkdown(request);
    case "text":
      return (await import("./formats/readText.ts")).readText(request);
    case "subtitles":
      return (await import("./formats/readSubtitles.ts")).readSubtitles(request);
    default:
      return request.kind satisfies never;
  }
}
