/** The engine in its utilityProcess: what main forks. Serves pages over ports and the command line over a local socket. */
import { resolveConfig } from "../engine/config.ts";
import { createEngine } from "../engine/engine.ts";
import { parseRange } from "../engine/lan/range.ts";
import { serveMessagePort } from "../engine/rpc/serve.ts";
import { EngineModelHostLauncher } from "./engineModelHostLauncher.ts";
import type { BlobAnswer, FromEngine, ToEngine } from "./processMessages.ts";

const main = process.parentPort;
const modelHostLauncher = new EngineModelHostLauncher(main);
const starting = createEngine(resolveConfig(), {
  modelHostLauncher,
  onServing: (isServing) => say({ kind: "serving", isServing }),
});

// At a terminal Ctrl-C reaches this process too; main hears it as well, and says "close" when it is time.
process.on("SIGINT", () => {});

function say(message: FromEngine): void {
  main.postMessage(message);
}

main.on("message", async ({ data, ports }: { data: ToEngine; ports: Electron.MessagePortMain[] }) => {
  const port = ports[0];
  switch (data.kind) {
    case "modelHost":
    case "modelHostExited":
      return modelHostLauncher.hear(data, port);
    case "page": {
      if (port === undefined) return;
      serveMessagePort(await starting, port);
      return port.start();
    }
    case "blob":
      return say({ kind: "blobAnswer", id: data.id, blob: findBlob(await starting, data.sha256, data.range) });
    case "appFile":
      return say({
        kind: "appFileAnswer",
        id: data.id,
        file: await (await starting).readAppFile(data.sha256, data.path),
      });
    case "fileChosen":
      return say({ kind: "fileToken", id: data.id, token: (await starting).fileTokens.issue(data.path) });
    case "close":
      await (await starting).close();
      return process.exit(0);
    default:
      data satisfies never;
  }
});

function findBlob(engine: Awaited<typeof starting>, sha256: string, range: string | undefined): BlobAnswer | undefined {
  const blob = engine.readBlob(sha256);
  return blob && { ...blob, range: parseRange(range, blob.bytes) };
}

try {
  await starting;
  say({ kind: "ready" });
} catch (fault) {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "FAULT";
  say({ kind: "cannotStart", code, message: String(fault) });
  // Main hears the message before the exit: both travel in order.
  process.exitCode = 1;
  setTimeout(() => process.exit(), 100);
}
