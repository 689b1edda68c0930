import path from "node:path";
import { fullSizeModel } from "../helpers/gguf/fullSizeModel.ts";
import { bareLoop, type Contestant, luciole, type Student } from "./class/contestants.ts";
import { type FirstTokens, firstTokens } from "./class/firstToken.ts";

/**
 * A class that asks at the same time: tokens a second in all and for each student, with 1, 4 and 8 students, ours against
 * node-llama-cpp's bare evaluate loop as it comes (one sequence a student), in turn in the same minutes, on a model of
 * random weights in the shape of Qwen3-0.6B. Then the time to the first token of a second question in a lesson of 600
 * tokens over that of the first: in the same place, in another, and after a restart. On a machine that does other work only the ratios mean something.
 *
 * node tests/bench/class.ts [rounds=5] [threads=2]
 */
const rounds = Number(process.argv[2] ?? 5);
const threads = Number(process.argv[3] ?? 2);
const classes = [1, 4, 8] as const;
const tokens = 64;

const root = path.resolve(import.meta.dirname, "../..");
const modelFile = fullSizeModel(path.join(root, ".cache/models"));
const largest = Math.max(...classes);

const ours = await luciole(modelFile, threads, largest);
const bare = await bareLoop(modelFile, threads, largest);

/** Tokens a second in all, and the slowest student's share of the fastest one's speed. */
interface Speed {
  readonly total: number;
  readonly evenness: number;
}

function speedOf(students: readonly Student[]): Speed {
  const first = Math.min(...students.map(({ firstMs }) => firstMs));
  const last = Math.max(...students.map(({ lastMs }) => lastMs));
  const each = students.map(({ firstMs, lastMs }) => (tokens - 1) / (lastMs - firstMs));
  return {
    total: (1000 * students.length * (tokens - 1)) / (last - first),
    evenness: Math.min(...each) / Math.max(...each),
  };
}

async function measure(contestant: Contestant, students: number, round: number): Promise<Speed> {
  const prompts = Array.from({ length: students }, (_, index) => `${round}.${index} What is a half?`);
  const speed = speedOf(await contestant.write(prompts, tokens));
  console.error(`round ${round}, ${students} students, ${contestant.name}: ${speed.total.toFixed(1)} tokens/s`);
  return speed;
}

const median = (values: readonly number[]) => [...values].sort((left, right) => left - right)[values.length >> 1] ?? 0;
const table = new Map<number, { ours: Speed[]; bare: Speed[] }>(classes.map((size) => [size, { ours: [], bare: [] }]));
await measure(ours, 1, -1);
await measure(bare, 1, -1);
for (let round = 0; round < rounds; round++) {
  for (const [size, speeds] of table) {
    // In changing order, so that a machine that grows busier favours nobody.
    const order = (round + size) % 2 === 0 ? (["ours", "bare"] as const) : (["bare", "ours"] as const);
    for (const who of order) speeds[who].push(await measure(who === "ours" ? ours : bare, size, round));
  }
}
await Promise.all([ours.close(), bare.close()]);

console.log(`0.6B shape, Q4_0, ${threads} threads, ${tokens} tokens a student, median of ${rounds} rounds`);
console.log("students  ours t/s  bare t/s  ours/bare  ours/ours alone  slowest/fastest student");
const alone = table.get(1)?.ours ?? [];
for (const [size, speeds] of table) {
  const ratios = speeds.ours.map(({ total }, round) => total / (speeds.bare[round]?.total ?? Number.NaN));
  const gains = speeds.ours.map(({ total }, round) => total / (alone[round]?.total ?? Number.NaN));
  const cells = [
    median(speeds.ours.map(({ total }) => total)).toFixed(1),
    median(speeds.bare.map(({ total }) => total)).toFixed(1),
    median(ratios).toFixed(2),
    median(gains).toFixed(2),
    median(speeds.ours.map(({ evenness }) => evenness)).toFixed(2),
  ];
  console.log([String(size).padEnd(8), ...cells.map((cell) => cell.padStart(9))].join(" "));
}

const lessons: FirstTokens[] = [];
for (let round = 0; round < Math.min(rounds, 3); round++) lessons.push(await firstTokens(modelFile, threads, round));
const share = (of: keyof FirstTokens) => median(lessons.map((times) => times[of] / times.cold)).toFixed(2);
console.log(`first token of a lesson: ${(median(lessons.map(({ cold }) => cold)) / 1000).toFixed(1)} s cold;`);
console.log(
  `later over cold: ${share("samePlace")} in the same place, ${share("otherPlace")} in another, ${share("afterRestart")} after a restart`,
);
