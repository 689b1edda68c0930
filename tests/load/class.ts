/**
 * A class of phones on the Wi-Fi for ten minutes: they join, read, search, ask, go out of reach and come back. The engine
 * is the built server in a process of its own, the model a small one that says what is written here; all runs on this
 * computer, by its address on the network. Ends with exit code 1 if anything went wrong.
 *
 * npm run load:class -- [minutes=10] [phones=40]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { resolveConfig } from "../../engine/config.ts";
import { connectEngine } from "../../engine/engineClient.ts";
import { all } from "../helpers/all.ts";
import { startBuiltServer } from "../helpers/builtServer.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { importAll } from "../helpers/importAll.ts";
import { temporaryFolder } from "../helpers/packs.ts";
import { addStudents, setUpSchool } from "../helpers/people.ts";
import type { WifiOn } from "../helpers/phone.ts";
import { starterPack } from "../helpers/starterPacks.ts";
import { classLoad, jain } from "./classLoad.ts";

const minutes = Number(process.argv[2] ?? 10);
const phones = Number(process.argv[3] ?? 40);
const places = 4;
const sampleMs = 1_000;

const folder = temporaryFolder();
const data = join(folder.path, "data");
const model = join(folder.path, "scripted.gguf");
writeScriptedModel(model, [
  {
    answer:
      "A half is one of two equal parts.[1] Two halves make a whole.[1] A small part and a big part are not halves.[2]",
  },
]);
const server = await startBuiltServer(data, { LUCIOLE_STARTER: "none", LUCIOLE_MODEL_PLACES: String(places) });
try {
  const { client, close } = await connectEngine(resolveConfig({ dataFolder: data }));
  await importAll(client, { kind: "path", path: await starterPack("fractions") });
  await all(client.models.install({ source: { kind: "path", path: model } }));
  await setUpSchool(client);
  const names = Array.from({ length: phones }, (_, n) => `Child ${n + 1}`);
  const { ids } = await addStudents(client, ...names);
  const on = (await client.wifi.turnOn({})) as WifiOn; // it says so or throws

  const memoryMb: number[] = [];
  const sampling = setInterval(() => memoryMb.push(residentMb(server.process.pid)), sampleMs);
  const report = await classLoad(on, ids, minutes * 60_000);
  clearInterval(sampling);
  await close();

  // The first fifth warms up.
  const settled = memoryMb.slice(memoryMb.length / 5);
  const [before, after] = [settled.slice(0, settled.length / 2), settled.slice(settled.length / 2)].map(median);
  console.log(`${phones} phones, ${minutes} minutes, ${places} answers at a time`);
  console.log(`questions answered   ${report.asked}, of these ${report.lostAndFound} over a lost connection`);
  console.log(`fairness (Jain)      ${jain(report.lettersOf).toFixed(3)} of the letters written (limit 0.95)`);
  console.log(`other calls          p50 ${quantile(report.calls, 0.5)} ms, p95 ${quantile(report.calls, 0.95)} ms`);
  console.log(`engine memory        ${before?.toFixed(0)} MB, then ${after?.toFixed(0)} MB`);
  console.log(`errors               ${report.errors.length}`);
  for (const error of report.errors.slice(0, 20)) console.log(`  ${error}`);
  if (report.errors.length > 0 || jain(report.lettersOf) < 0.95) process.exitCode = 1;
} finally {
  await server.close();
  folder.remove();
}

/** Linux only; 0 elsewhere. */
function residentMb(pid: number | undefined): number {
  if (process.platform !== "linux") return 0;
  return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}

function quantile(values: readonly number[], share: number): string {
  return (values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0).toFixed(0);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
