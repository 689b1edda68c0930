import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { EngineClient } from "../../../contract/index.ts";
import { createEngine } from "../../../engine/engine.ts";
import { serveMessagePort } from "../../../engine/rpc/serve.ts";
import { forkModelHost } from "../../../models/forkModelHost.ts";
import { importAll } from "../../helpers/importAll.ts";
import { starterPack } from "../../helpers/starterPacks.ts";
import { testConfig } from "../../helpers/testConfig.ts";

/** How long the calls of a page take while a large pack is being imported and indexed: the 95th percentile, and the worst. */
export async function measureCallsDuringImport(
  file: string,
  print: (what: string, value: string, note?: string) => void,
): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), "luciole-bench-"));
  const engine = await createEngine(testConfig(dataFolder), {
    modelHostLauncher: forkModelHost(),
    listDrives: async () => [],
  });
  if (engine.kind === "damaged") throw new Error("damaged");
  const { port1, port2 } = new MessageChannel();
  serveMessagePort(engine, port1);
  port1.start();
  port2.start();
  const client: EngineClient = createORPCClient(new RPCLink({ port: port2 }));
  await importAll(client, { kind: "fileToken", token: engine.fileTokens.issue(await starterPack("fractions")) });

  const importing = importAll(client, { kind: "fileToken", token: engine.fileTokens.issue(file) });
  let isOver = false;
  const over = importing.finally(() => {
    isOver = true;
  });
  const times: number[] = [];
  while (!isOver) {
    for (const call of [
      () => client.lessons.library({}),
      () => client.lessons.open({ packId: "org.luciole.fractions", lessonId: "halves", languages: ["en"] }),
      () => client.search.find({ text: "equal parts", language: "en" }),
    ]) {
      const start = performance.now();
      await call();
      times.push(performance.now() - start);
    }
  }
  await over;
  times.sort((a, b) => a - b);
  const p95 = times[Math.floor(times.length * 0.95)] ?? 0;
  print(
    "calls of a page while it is imported, p95",
    `${p95.toFixed(0)} ms`,
    `${times.length} calls, worst ${(times.at(-1) ?? 0).toFixed(0)} ms; target p95 < 100 ms`,
  );
  port1.close();
  port2.close();
  await engine.close();
  rmSync(dataFolder, { recursive: true, force: true });
}
