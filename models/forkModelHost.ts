import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { childPort, hostMark } from "./childPort.ts";
import type { ModelHostLauncher } from "./modelHostLauncher.ts";

/**
 * Starts model hosts as child processes of Node.
 *
 * @param entry the host's program; found beside this file when it is left out, in the sources as in the build
 */
export function forkModelHost(entry: string = besideThisFile()): ModelHostLauncher {
  return {
    async start(_options, signal) {
      signal.throwIfAborted();
      const child = fork(entry, [], {
        // One pool thread: llama.cpp's decodes stay on it, which is a third faster (reference/baselines.md).
        env: { ...process.env, UV_THREADPOOL_SIZE: "1", [hostMark]: "child" },
        execArgv: [],
        serialization: "advanced",
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      });
      const exited = new Promise<{ code: number | null }>((resolve) => {
        child.once("exit", (code) => resolve({ code }));
        // Without a listener a failed start or a send after the child's death would end this process.
        child.on("error", () => {
          if (child.pid === undefined) resolve({ code: null });
        });
      });
      const host = {
        port: childPort(child),
        exited,
        kill: () => void child.kill("SIGKILL"),
        ...(child.pid === undefined ? {} : { pid: child.pid }),
      };
      return host;
    },
  };
}

function besideThisFile(): string {
  const here = import.meta.url;
  return fileURLToPath(new URL(here.endsWith(".ts") ? "./host/hostMain.ts" : "./hostMain.js", here));
}
