/**
 * The most memory that the built server holds with each input that was made to take much of it:
 * `node tools/build.ts && node tests/bench/hostileMemory.ts [part of a name] …`. For each a server of its own, which
 * looks at it and then imports it; what the kernel has seen at the most (VmHWM), and how much more than at rest.
 * Linux only.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { resolveConfig } from "../../engine/config.ts";
import { connectEngine } from "../../engine/engineClient.ts";
import { startBuiltServer } from "../helpers/builtServer.ts";
import { hostileFiles } from "../helpers/hostileFiles.ts";
import { importAll, lookAt } from "../helpers/importAll.ts";
import { temporaryFolder } from "../helpers/packs.ts";
import { largeFiles } from "./hostileMemory/largeFiles.ts";

interface Measured {
  readonly name: string;
  readonly restMb: number;
  readonly peakMb: number;
  readonly outcome: string;
}

const inputs = [...hostileFiles.map(({ name, bytes }) => ({ name: `${name}.lpack`, bytes })), ...largeFiles];
const parts = process.argv.slice(2);
const wanted = inputs.filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)));
const measured: Measured[] = [];
for (const input of wanted) {
  const result = await measure(input);
  measured.push(result);
  print(result);
}
console.log("\nmost first:");
for (const result of measured.toSorted((a, b) => b.peakMb - a.peakMb).slice(0, 12)) print(result);

async function measure({ name, bytes }: (typeof inputs)[number]): Promise<Measured> {
  const folder = temporaryFolder();
  const [data, place] = [join(folder.path, "data"), join(folder.path, "drive")];
  mkdirSync(place);
  writeFileSync(join(place, name), bytes());
  const server = await startBuiltServer(data, { LUCIOLE_STARTER: "none" });
  try {
    const { client, close, isRemote } = await connectEngine(resolveConfig({ dataFolder: data }));
    if (!isRemote) throw new Error("the server cannot be reached");
    const peakMb = () => {
      const status = readFileSync(`/proc/${server.process.pid}/status`, "utf8");
      return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1]) / 1024;
    };
    const restMb = peakMb();
    const path = { kind: "path", path: place } as const;
    const { items, refused } = await lookAt(client, path);
    const jobs = items.length === 0 ? [] : await importAll(client, path);
    await close();
    const said = [...refused.map(({ reason }) => reason), ...jobs.map(({ status }) => status)];
    const outcome = said.map((one) => (typeof one === "string" || one.kind !== "refused" ? one : one.reason));
    return { name, restMb, peakMb: peakMb(), outcome: outcome.map(inWords).join(", ") };
  } finally {
    await server.close();
    folder.remove();
  }
}

function inWords(outcome: string | { readonly kind: string }): string {
  return typeof outcome === "string" ? outcome : outcome.kind;
}

function print({ name, restMb, peakMb, outcome }: Measured): void {
  const grown = (peakMb - restMb).toFixed(0);
  console.log(`${peakMb.toFixed(0).padStart(5)} MB  +${grown.padStart(4)}  ${name.padEnd(45)} ${outcome}`);
}
