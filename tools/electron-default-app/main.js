// Stands in for Electron's own default app: starts the app whose folder is the first plain argument.
// An ES module with top-level await: Electron holds back 'ready' until the entry is through, as the app expects.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

Object.defineProperty(process, "defaultApp", { configurable: false, enumerable: true, value: true });
const argument = process.argv.slice(1).find((word) => !word.startsWith("-"));
if (!argument) {
  console.error("usage: electron [options] <app folder or file>");
  process.exit(2);
}
const target = path.resolve(argument);
let folder = path.dirname(target);
let entry = target;
if (fs.statSync(target).isDirectory()) {
  const manifest = JSON.parse(fs.readFileSync(path.join(target, "package.json"), "utf8"));
  if (manifest.version) app.setVersion(manifest.version);
  app.setName(manifest.productName ?? manifest.name ?? "Electron");
  folder = target;
  entry = path.join(target, manifest.main ?? "index.js");
}
app.setAppPath(folder);
await import(pathToFileURL(entry).href);
