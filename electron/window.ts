import { join } from "node:path";
import { BrowserWindow, nativeTheme, screen } from "electron";
import { pageAddress } from "./appProtocol.ts";

/** The desk of LOOK.md in light and dark: what shows before the page has painted. */
const ground = { light: "#faf4e8", dark: "#0f1e2c" };

const wanted = { width: 1280, height: 800 };
const smallest = { width: 640, height: 480 };

/** Opens the app's window with its page. It shows itself when the page has something to show. */
export function openWindow(): BrowserWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.min(wanted.width, width),
    height: Math.min(wanted.height, height),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload: join(import.meta.dirname, "../preload/index.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once("ready-to-show", () => window.show());
  window.webContents.on("before-input-event", (event, input) => {
    if (input.type === "keyDown" && (input.control || input.meta) && zoom(window, input.key)) event.preventDefault();
  });
  void window.loadURL(pageAddress);
  return window;
}

/** The keys that people know from their browser; without a menu nobody else listens to them. */
function zoom(window: BrowserWindow, key: string): boolean {
  const { webContents } = window;
  switch (key) {
    case "+":
    case "=":
      webContents.zoomLevel = Math.min(webContents.zoomLevel + 0.5, 4);
      return true;
    case "-":
      webContents.zoomLevel = Math.max(webContents.zoomLevel - 0.5, -2);
      return true;
    case "0":
      webContents.zoomLevel = 0;
      return true;
    default:
      return false;
  }
}
