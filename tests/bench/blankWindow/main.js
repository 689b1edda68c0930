// The least an Electron app can be: what every other app is measured against on the same machine.
import { app, BrowserWindow } from "electron";

app.setPath("userData", process.env.BLANK_WINDOW_DATA);
app.on("window-all-closed", () => app.quit());
// Not awaited: Electron is not ready before its entry has run to the end.
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once("ready-to-show", () => window.show());
  void window.loadURL("data:text/html,<!doctype html><title>blank</title><h1>blank</h1>");
});
