/** The desktop app: starts the engine and the window, and introduces them to each other. */
import { join, resolve } from "node:path";
import { app, type BrowserWindow, Menu, MessageChannelMain, session } from "electron";
import type { PortMessage } from "../contract/shell.ts";
import { pageAddress, registerAppScheme, serveApp } from "./appProtocol.ts";
import { EngineProcess } from "./childProcesses.ts";
import { lockDownContents, lockDownSession } from "./lockDown.ts";
import { createStayAwake } from "./stayAwake.ts";
import { openWindow } from "./window.ts";

const { LUCIOLE_DATA } = process.env;
// The browser's own files (caches, the lock of the single instance) stay beside the school's data, never among it.
if (LUCIOLE_DATA !== undefined) app.setPath("userData", join(resolve(LUCIOLE_DATA), "window"));

registerAppScheme();
// As root Chromium runs only without its sandbox (tools/start.mjs says so then); both at once crash it.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
// Reading aloud uses the system's voices, which Chromium on Linux reaches only when told to.
if (process.platform === "linux") app.commandLine.appendSwitch("enable-speech-dispatcher");
app.commandLine.appendSwitch("disable-background-networking");
app.commandLine.appendSwitch("disable-component-update");
app.commandLine.appendSwitch("no-pings");
app.on("web-contents-created", (_event, contents) => lockDownContents(contents));

if (app.requestSingleInstanceLock()) void app.whenReady().then(run);
else app.quit();

function run(): void {
  /** The window whose page has loaded and waits for ports or has them. */
  let connected: BrowserWindow | undefined;
  const engine = new EngineProcess({
    started: () => connected && sendEnginePort(connected),
    died: () => {}, // the page notices by its port, which closes with the process
    serving: createStayAwake().set,
  });
  engine.start(); // before the window: they come up side by side

  const sendEnginePort = (window: BrowserWindow) => engine.connect(sendPort(window, "engine"));
  lockDownSession(session.defaultSession);
  if (process.platform !== "darwin") Menu.setApplicationMenu(null);
  serveApp(resolve(import.meta.dirname, "../renderer"), {
    blob: (sha256, range) => engine.blob(sha256, range),
    appFile: (sha256, path) => engine.appFile(sha256, path),
  });

  const window = openWindow();
  const shell = { window, fileToken: (path: string) => engine.fileToken(path) };
  const isPage = (frame: Electron.WebFrameMain | null) =>
    frame !== null && frame === window.webContents.mainFrame && frame.url.startsWith(pageAddress);
  // Loaded only once the page is there: the libraries that it needs would keep the window waiting.
  const shellRouter = () => import("./shellRouter.ts");
  window.webContents.ipc.handle("luciole:dropped", async ({ senderFrame }, paths: readonly string[]) =>
    isPage(senderFrame) ? (await shellRouter()).tokensOf(paths, shell) : [],
  );
  window.webContents.ipc.on("luciole:loaded", ({ senderFrame }) => {
    if (!isPage(senderFrame)) return;
    connected = window;
    sendEnginePort(window);
    const shellPort = sendPort(window, "shell"); // calls wait in it
    void shellRouter().then(({ serveShell }) => serveShell(shellPort, shell));
  });
  window.once("closed", () => {
    connected = undefined;
  });
  app.on("second-instance", () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  endTidily(engine);
}

/** Makes a channel, gives one end to the page and returns the other. */
function sendPort(window: BrowserWindow, to: PortMessage["to"]): Electron.MessagePortMain {
  const { port1, port2 } = new MessageChannelMain();
  window.webContents.postMessage("luciole:port", { kind: "luciole:port", to } satisfies PortMessage, [port1]);
  return port2;
}

/** The app ends with its window, and not before the engine has put its things away. */
function endTidily(engine: EngineProcess): void {
  let isClosed = false;
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", (event) => {
    if (isClosed) return;
    event.preventDefault();
    void engine.close().then(() => {
      isClosed = true;
      app.quit();
    });
  });
}
