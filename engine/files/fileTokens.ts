import { randomBytes } from "node:crypto";

/** Files that a person has chosen in this computer's window or sent from a browser, by a token that means nothing elsewhere. */
export interface FileTokens {
  /** @param discard deletes the file once nobody needs it; left out for a file that is not ours */
  issue(path: string, discard?: () => void): string;
  /** The path, without using the token up. */
  peek(token: string): string | undefined;
  /** The path, once; call `done` when the file is no longer needed. */
  take(token: string): { readonly path: string; done(): void } | undefined;
  /** The token stays good, and its file where it is, until it is released. */
  keep(token: string): void;
  /** Whoever had it kept needs it no more: what is ours is deleted now, all else is forgotten after its hour. */
  release(token: string): void;
}

/** A token is forgotten then, and the file is deleted if it is ours. */
const lifetimeMs = 3_600_000;

interface IssuedFile {
  readonly path: string;
  readonly discard: (() => void) | undefined;
  isKept: boolean;
  isOld: boolean;
}

export function createFileTokens(): FileTokens {
  const files = new Map<string, IssuedFile>();
  const forget = (token: string) => {
    const file = files.get(token);
    files.delete(token);
    file?.discard?.();
  };
  const age = (token: string) => {
    const file = files.get(token);
    if (file?.isKept === true) file.isOld = true;
    else forget(token);
  };
  return {
    issue(path, discard) {
      const token = randomBytes(24).toString("base64url");
      files.set(token, { path, discard, isKept: false, isOld: false });
      setTimeout(() => age(token), lifetimeMs).unref(); // no reason to stay alive
      return token;
    },
    peek: (token) => files.get(token)?.path,
    take(token) {
      const file = files.get(token);
      if (file === undefined) return undefined;
      if (!file.isKept) files.delete(token);
      return {
        path: file.path,
        done() {
          if (!file.isKept) file.discard?.();
        },
      };
    },
    keep(token) {
      const file = files.get(token);
      if (file !== undefined) file.isKept = true;
    },
    release(token) {
      const file = files.get(token);
      if (file === undefined) return;
      file.isKept = false;
      if (file.isOld || file.discard !== undefined) forget(token);
    },
  };
}
