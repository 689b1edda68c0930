import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/** What a command of the command line came to. */
export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Each line of stdout, read as JSON. */
  json(): unknown[];
}

/** Runs `luciole` in a process of its own. */
export async function runLuciole(args: readonly string[]): Promise<CommandResult> {
  const child = spawn(process.execPath, ["cli/luciole.ts", ...args], {
    env: { ...process.env, LUCIOLE_GPU: "off", LUCIOLE_MODEL_THREADS: "1", LUCIOLE_STARTER: "none" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return {
    exitCode: Number(exitCode),
    stdout,
    stderr,
    json: () =>
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
  };
}
