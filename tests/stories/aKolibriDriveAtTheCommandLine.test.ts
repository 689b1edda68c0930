import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { bytesIn } from "../helpers/bytesIn.ts";
import { farmChannel } from "../helpers/farmChannel.ts";
import { channelId, writeKolibriDrive } from "../helpers/kolibriDrive.ts";
import { runLuciole } from "../helpers/runLuciole.ts";
import { newDataFolder } from "../helpers/testSchool.ts";

const packId = `org.learningequality.k${channelId}`;
/** Several commands, each a process of its own. */
const storyTimeoutMs = 120_000;

/** Whether this computer lets a test mount a folder read-only, seen by one process alone. */
const canMount = spawnSync("unshare", ["-m", "true"]).status === 0;

describe("A Kolibri drive at the command line", () => {
  it("is installed with a line for each thing that happens", { timeout: storyTimeoutMs }, async () => {
    const [data, drive] = [newDataFolder(), newDataFolder()];
    writeKolibriDrive(drive, farmChannel);
    const luciole = (...args: string[]) => runLuciole(["--data", data, "--json", ...args]);

    const refused = await luciole("pack", "install", drive);
    expect(refused.exitCode).toBe(3);
    expect(refused.json().at(-1)).toMatchObject({ error: { code: "PACK_REFUSED", reason: "unsigned" } });

    const installed = await luciole("pack", "install", join(drive, "KOLIBRI_DATA"), "--allow-unsigned");
    expect(installed.exitCode).toBe(0);
    expect(installed.json()).toContainEqual({ kind: "found", files: ["Farm school"] });
    expect(installed.json()).toContainEqual(
      expect.objectContaining({ kind: "installed", file: "Farm school", packId, change: "new", lessons: 5 }),
    );
    expect(installed.json().at(-1)).toEqual({ kind: "finished", installed: 1, refused: 0 });

    const words = await runLuciole(["--data", data, "pack", "install", drive, "--allow-unsigned"]);
    expect(words.stdout).toContain(`${packId} 3.0.0 is here already.`);
    expect(words.stdout).toContain("left out: 1 lessons whose file is not on the drive (Lost film)");
    const found = await luciole("search", "thyme and sage", "--lang", "en");
    expect(found.json()).toMatchObject([{ hits: [{ packId, title: "Feeding" }] }]);
  });

  it("is refused by exit code and reason if it is no channel that can be read", {
    timeout: storyTimeoutMs,
  }, async () => {
    const [data, drive] = [newDataFolder(), newDataFolder()];
    const database = writeKolibriDrive(drive, { ...farmChannel, sql: ["DROP TABLE content_localfile"] });
    const run = async (path: string) => {
      const { exitCode, json, stdout } = await runLuciole(["--data", data, "--json", "pack", "install", path]);
      return { exitCode, last: stdout === "" ? undefined : json().at(-1) };
    };
    expect(await run(drive)).toMatchObject({
      exitCode: 3,
      last: { error: { reason: "kolibriTooOld", message: expect.stringContaining("Update the channel in Kolibri") } },
    });
    writeFileSync(database, "Milk the goats.");
    expect(await run(database)).toMatchObject({ exitCode: 3, last: { error: { reason: "notAPack" } } });
    rmSync(database);
    expect(await run(dirname(database))).toMatchObject({ exitCode: 3, last: { error: { reason: "notAPack" } } });
  });

  it.runIf(canMount)("is read where nothing can be written to it", { timeout: storyTimeoutMs }, () => {
    const [data, drive] = [newDataFolder(), newDataFolder()];
    const database = writeKolibriDrive(drive, farmChannel);
    // As a Kolibri that is at work leaves it: side files that a program which opens the database would read or remove.
    writeFileSync(`${database}-journal`, "a journal that was left");
    const before = bytesIn(drive);
    const script = `mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && ! touch "$1/x" 2>/dev/null &&
      exec "$2" cli/luciole.ts --data "$3" --json pack install "$1" --allow-unsigned`;
    const { stdout, status } = spawnSync("unshare", ["-m", "sh", "-c", script, "sh", drive, process.execPath, data], {
      encoding: "utf8",
      env: { ...process.env, LUCIOLE_GPU: "off", LUCIOLE_STARTER: "none" },
    });
    expect(status).toBe(0);
    expect(stdout).toContain('"lessons":5');
    expect(bytesIn(drive)).toEqual(before);
    expect(Object.keys(bytesIn(join(data, "staging")))).toEqual([]);
  });
});
