/** Runs in the page's sandbox and hands over what cannot cross otherwise: the ports that main sends, and dropped files. */
import { ipcRenderer, webUtils } from "electron";
import type { DroppedMessage, PortMessage } from "../contract/shell.ts";

ipcRenderer.on("luciole:port", (event, message: PortMessage) => {
  // A MessagePort cannot cross the contextBridge; a message to the page's own origin carries it.
  window.postMessage(message, window.location.origin, [...event.ports]);
});
// By now the page's modules have run and listen.
window.addEventListener("DOMContentLoaded", () => ipcRenderer.send("luciole:loaded"));

// The page never learns where a dropped file lies: main has the engine make a token of it.
window.addEventListener("message", async (event: MessageEvent<unknown>) => {
  const [port] = event.ports;
  if (event.source !== window || port === undefined || !isDropped(event.data)) return;
  const paths = event.data.files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== "");
  port.postMessage(await ipcRenderer.invoke("luciole:dropped", paths));
});

function isDropped(data: unknown): data is DroppedMessage {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "luciole:dropped";
}
