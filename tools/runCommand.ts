import { spawn } from "node:child_process";
import { delimiter, join, resolve } from "node:path";

/** The checkout that the tools work on. */
export const repository = resolve(import.meta.dirname, "..");

/** This process's environment with the project's own programs (and its pinned Node) first. */
export function toolEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const path = [join(repository, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

/** What became of a command; `output` is its standard output and error as they came. */
export interface CommandResult {
  readonly code: number;
  readonly output: string;
}

/** `show: "live"` passes the output on while it comes; `"kept"` only keeps it. */
export interface RunOptions {
  readonly show: "live" | "kept";
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * Runs one command in the checkout and waits for its end.
 * @returns its exit code (1 when a signal ended it, 127 when there is no such program); never throws.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  options: RunOptions = { show: "kept" },
): Promise<CommandResult> {
  return new Promise((settle) => {
    const child = spawn(command, args, {
      cwd: repository,
      env: toolEnvironment({ ...(options.show === "kept" && { NO_COLOR: "1" }), ...options.environment }),
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    const keep = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString();
      if (options.show === "live") stream.write(chunk);
    };
    child.stdout.on("data", keep(process.stdout));
    child.stderr.on("data", keep(process.stderr));
    child.on("error", (error) => settle({ code: 127, output: `${output}${error.message}\n` }));
    child.on("close", (code) => settle({ code: code ?? 1, output }));
  });
}
