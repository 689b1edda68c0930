import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";

/** Files that a person has chosen in this computer's window or sent from a browser, by a token that means nothing elsewhere. */
export interface FileTokens {
  /** @param isTemporary whether the file is ours to delete once it was used */
  issue(path: string, isTemporary?: "temporary"): string;
  /** The path, without using the token up. */
  peek(token: string): string | undefined;
  /** The path, once; call `done` when the file is no longer needed. */
  take(token: string): { readonly path: string; done(): void } | undefined;
}

/** A token is forgotten then, and the file is deleted if it is ours. */
const lifetimeMs = 3_600_000;

export function createFileTokens(now: () => number): FileTokens {
  const files = new Map<string, { path: string; isTemporary: boolean; until: number }>();
  const alive = (token: string) => {
    const file = files.get(token);
    return file !== undefined && file.until > now() ? file : undefined;
  };
  const forgetOld = () => {
    for (const [token, { path, isTemporary, until }] of files) {
      if (until > now()) continue;
      files.delete(token);
      if (isTemporary) rmSync(path, { force: true });
    }
  };
  return {
    issue(path, temporary) {
      forgetOld();
      const token = randomBytes(24).toString("base64url");
      files.set(token, { path, isTemporary: temporary === "temporary", until: now() + lifetimeMs });
      return token;
    },
    peek: (token) => alive(token)?.path,
    take(token) {
      const file = alive(token);
      files.delete(token);
      if (file === undefined) return undefined;
      return {
        path: file.path,
        done() {
          if (file.isTemporary) rmSync(file.path, { force: true });
        },
      };
    },
  };
}
