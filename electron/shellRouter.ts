import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { implement } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { app, type BrowserWindow, dialog, type FileFilter, type MessagePortMain } from "electron";
import { shell } from "../contract/shell.ts";

/** What the shell needs of the rest: the window that a dialog belongs to, and the engine's tokens for files. */
export interface ShellParts {
  readonly window: BrowserWindow;
  fileToken(path: string): Promise<string>;
}

/** Names of formats are the same in every language. */
const filters: Readonly<Record<"pack" | "model", readonly FileFilter[]>> = {
  pack: [{ name: "Luciole (.lpack)", extensions: ["lpack"] }],
  model: [{ name: "GGUF", extensions: ["gguf"] }],
};

const procedures = implement(shell).$context<ShellParts>();

const shellRouter = procedures.router({
  chooseFile: procedures.chooseFile.handler(async ({ input, context }) => {
    const { filePaths } = await dialog.showOpenDialog(context.window, {
      title: input.title,
      filters: [...filters[input.purpose]],
      properties: ["openFile"],
    });
    const [path] = filePaths;
    if (path === undefined) return null;
    const { size } = await stat(path);
    return { token: await context.fileToken(path), name: basename(path), bytes: size };
  }),
  about: procedures.about.handler(() => ({ version: app.getVersion(), electron: process.versions.electron })),
});

/** Serves contract/shell.ts to one page, until its port closes. */
export function serveShell(port: MessagePortMain, parts: ShellParts): void {
  new RPCHandler(shellRouter).upgrade(port, { context: parts });
  port.start();
}
