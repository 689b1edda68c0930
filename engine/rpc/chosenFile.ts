import type { FileSource } from "../../contract/values.ts";
import type { FileTokens } from "../files/fileTokens.ts";
import type { Client } from "./caller.ts";
import { wireError } from "./mapErrors.ts";

/** What deciding about files needs of a caller's context. */
interface FileContext {
  readonly engine: { readonly fileTokens: FileTokens };
  readonly client: Client;
}

/** A file that a person has chosen; `done` lets go of it (and deletes what a browser has sent). */
export interface ChosenFile {
  readonly path: string;
  done(): void;
}

/** Only programs of this computer may name paths: the command line. Pages name what was chosen by a token. */
export function takeFile(source: FileSource, context: FileContext): ChosenFile {
  switch (source.kind) {
    case "path":
      if (context.client !== "cli") throw wireError("NOT_PERMITTED", { what: "path" });
      return { path: source.path, done: () => {} };
    case "fileToken": {
      const file = context.engine.fileTokens.take(source.token);
      if (file === undefined) throw wireError("NOT_FOUND", { what: "file", id: source.token });
      return file;
    }
    default:
      return source satisfies never;
  }
}

/** The same to look at a file first: the token stays good. */
export function peekFile(source: FileSource, context: FileContext): string {
  if (source.kind === "path") return takeFile(source, context).path;
  const path = context.engine.fileTokens.peek(source.token);
  if (path === undefined) throw wireError("NOT_FOUND", { what: "file", id: source.token });
  return path;
}
