import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { onTestFinished } from "vitest";
import type { EngineClient } from "../../contract/index.ts";
import type { EngineConfig } from "../../engine/config.ts";
import type { MountedDrive } from "../../engine/drives/mountedDrives.ts";
import { createEngine } from "../../engine/engine.ts";
import type { BatteryLevel } from "../../engine/power/battery.ts";
import { serveMessagePort } from "../../engine/rpc/serve.ts";
import type { OpenEngine } from "../../engine/runningEngine.ts";
import { forkModelHost } from "../../models/forkModelHost.ts";
import { all } from "./all.ts";
import { importAll } from "./importAll.ts";
import { type StarterName, starterPack } from "./starterPacks.ts";
import { testConfig } from "./testConfig.ts";

/** A school of one laptop: the real engine, the real contract over a message port, the real model host. */
export interface TestSchool {
  /** Calls the engine as the desktop window does. */
  readonly client: EngineClient;
  readonly engine: OpenEngine;
  readonly dataFolder: string;
  /** Closes the engine and opens it again on the same data. */
  restart(): Promise<TestSchool>;
  /** Installs a model file through the contract, as a person who picks it. @returns its id */
  installModel(file: string): Promise<string>;
}

export interface SchoolOptions {
  readonly packs?: readonly StarterName[];
  readonly dataFolder?: string;
  readonly patience?: EngineConfig["patience"];
  /** Questions that the model answers at the same time. */
  readonly places?: number;
  readonly starterFolder?: string;
  /** The built pages, where they are served. */
  readonly rendererFolder?: string;
  /** Drives that are plugged in, in place of the system's; a test may change the list meanwhile. */
  readonly drives?: readonly MountedDrive[];
  /** The battery, in place of the system's. */
  readonly battery?: BatteryLevel;
}

/** Opens a school that is gone after the test. */
export async function testSchool(options: SchoolOptions = {}): Promise<TestSchool> {
  const dataFolder = options.dataFolder ?? newDataFolder();
  const { patience, places = 4, starterFolder, rendererFolder } = options;
  const config = testConfig(dataFolder, {
    model: { gpu: false, threads: 1, places },
    ...(patience && { patience }),
    ...(starterFolder && { starterFolder }),
    ...(rendererFolder && { rendererFolder }),
  });
  const engine = await createEngine(config, {
    modelHostLauncher: forkModelHost(),
    listDrives: async () => options.drives ?? [],
    readBattery: async () => options.battery,
  });
  if (engine.kind === "damaged") throw new Error(`damaged: ${engine.damage.file}`);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await engine.close();
    isOpen = false;
  };
  onTestFinished(close);

  const client = anotherWindow(engine);
  for (const name of options.packs ?? []) {
    await importAll(client, { kind: "fileToken", token: engine.fileTokens.issue(await starterPack(name)) });
  }
  return {
    client,
    engine,
    dataFolder,
    async restart() {
      await close();
      return testSchool({ ...options, dataFolder, packs: [] });
    },
    async installModel(file) {
      const source = { kind: "fileToken", token: engine.fileTokens.issue(file) } as const;
      const events = await all(client.models.install({ source }));
      const last = events.at(-1);
      if (last?.kind !== "installed") throw new Error("the model was not installed");
      return last.model.modelId;
    },
  };
}

/** A folder that is deleted after the test. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "luciole-data-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A window of this computer: a client at the other end of a real message channel, on which nobody is signed in yet. */
export function anotherWindow(engine: OpenEngine): EngineClient {
  const { port1, port2 } = new MessageChannel();
  serveMessagePort(engine, port1);
  port1.start();
  const link = new RPCLink({ port: port2 });
  port2.start();
  onTestFinished(() => {
    port1.close();
    port2.close();
  });
  return createORPCClient(link);
}
