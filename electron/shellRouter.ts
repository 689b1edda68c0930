import { basename } from "node:path";
import { implement } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { app, type BrowserWindow, dialog, type MessagePortMain, type OpenDialogOptions } from "electron";
import { shell } from "../contract/shell.ts";

/** What the shell needs of the rest: the window that a dialog belongs to, and the engine's tokens for files. */
export interface ShellParts {
  readonly window: BrowserWindow;
  fileToken(path: string): Promise<string>;
}

const procedures = implement(shell).$context<ShellParts>();

const shellRouter = procedures.router({
  chooseFiles: procedures.chooseFiles.handler(async ({ input: { title, endings }, context }) => {
    const filters = [{ name: `Luciole (${endings.map((ending) => `.${ending}`).join(", ")})`, extensions: endings }];
    return choose({ title, filters, properties: ["openFile", "multiSelections"] }, context);
  }),
  chooseFolder: procedures.chooseFolder.handler(({ input: { title }, context }) =>
    choose({ title, properties: ["openDirectory", "createDirectory"] }, context),
  ),
  about: procedures.about.handler(() => ({ version: app.getVersion(), electron: process.versions.electron })),
});

async function choose(options: OpenDialogOptions, parts: ShellParts) {
  const { filePaths } = await dialog.showOpenDialog(parts.window, options);
  return tokensOf(filePaths, parts);
}

/** What the page gets to know of paths: tokens that the engine takes, and names to show. */
export function tokensOf(paths: readonly string[], { fileToken }: ShellParts) {
  return Promise.all(paths.map(async (path) => ({ token: await fileToken(path), name: basename(path) || path })));
}

/** Serves contract/shell.ts to one page, until its port closes. */
export function serveShell(port: MessagePortMain, parts: ShellParts): void {
  new RPCHandler(shellRouter).upgrade(port, { context: parts });
  port.start();
}
