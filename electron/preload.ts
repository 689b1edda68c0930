/** Runs in the page's sandbox and does one thing: it hands over the ports that main sends. */
import { ipcRenderer } from "electron";
import type { PortMessage } from "../contract/shell.ts";

ipcRenderer.on("luciole:port", (event, message: PortMessage) => {
  // A MessagePort cannot cross the contextBridge; a message to the page's own origin carries it.
  window.postMessage(message, window.location.origin, [...event.ports]);
});
// By now the page's modules have run and listen.
window.addEventListener("DOMContentLoaded", () => ipcRenderer.send("luciole:loaded"));
