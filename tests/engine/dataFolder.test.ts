import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { DataFolderTakenError, newSocketName, readEndpoint, takeDataFolder } from "../../engine/dataFolder.ts";

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "luciole-owner-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe("A data folder", () => {
  it("has one owner at a time", () => {
    const folder = newFolder();
    const owned = takeDataFolder(folder);
    expect(() => takeDataFolder(folder)).toThrow(DataFolderTakenError);
    owned.release();
    takeDataFolder(folder).release();
  });

  it("is free again when its owner is killed, with nothing to clean up", async () => {
    const folder = newFolder();
    const module = pathToFileURL(resolve("engine/dataFolder.ts")).href;
    const program = `const { takeDataFolder } = await import(${JSON.stringify(module)});
      takeDataFolder(${JSON.stringify(folder)}); console.log("taken"); setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ["--input-type=module", "-e", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(owner.stdout, "data");
    expect(() => takeDataFolder(folder)).toThrow(DataFolderTakenError);
    owner.kill("SIGKILL");
    await once(owner, "exit");
    takeDataFolder(folder).release();
  });

  it("tells programs of the same person, and nobody else, how to reach its engine", () => {
    const folder = newFolder();
    expect(readEndpoint(folder)).toBeUndefined();
    const owned = takeDataFolder(folder);
    const endpoint = { pid: process.pid, socket: newSocketName(folder, "a1"), token: "secret" };
    owned.publish(endpoint);
    expect(readEndpoint(folder)).toEqual(endpoint);
    expect(statSync(join(folder, "endpoint.json")).mode & 0o077).toBe(0);
    owned.release();
    expect(readEndpoint(folder)).toBeUndefined();
  });

  it("with a very long path puts its socket where the system can open it", () => {
    expect(Buffer.byteLength(newSocketName(`/home/${"x".repeat(200)}`, "a1"))).toBeLessThan(100);
  });
});
