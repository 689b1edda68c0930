import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { InterruptedError } from "./withEngine.ts";

/**
 * The password of a signing key: from the environment (`LUCIOLE_KEY_PASSWORD`), else typed at the terminal, which does
 * not show it.
 * @throws PasswordNeededError if there is neither; InterruptedError at Ctrl+C
 */
export async function askPassword(): Promise<string> {
  const { LUCIOLE_KEY_PASSWORD } = process.env;
  if (LUCIOLE_KEY_PASSWORD !== undefined) return LUCIOLE_KEY_PASSWORD;
  if (!process.stdin.isTTY) throw new PasswordNeededError();
  // Readline takes the terminal out of its echoing mode, and echoes to an output that shows nothing.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stderr.write("Password of the key: ");
  const interrupted = new AbortController();
  terminal.once("SIGINT", () => interrupted.abort(new InterruptedError()));
  terminal.once("close", () => interrupted.abort(new InterruptedError()));
  try {
    return await terminal.question("", { signal: interrupted.signal });
  } catch (thrown) {
    throw interrupted.signal.aborted ? interrupted.signal.reason : thrown;
  } finally {
    terminal.close();
    process.stderr.write("\n");
  }
}

/** The key is locked, and nobody can be asked for its password. */
class PasswordNeededError extends Error {
  readonly code = "PASSWORD_NEEDED";
  constructor() {
    super("the key needs a password");
  }
}
