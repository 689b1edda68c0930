import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { SmallDiskReport } from "../helpers/installOnSmallDisk.ts";
import { hostilePack, smallestManifest, temporaryFolder } from "../helpers/packs.ts";

/** Several commands, each a process of its own. */
const storyTimeoutMs = 120_000;
const megabyte = 1024 ** 2;

/** Whether this computer lets a test mount a small disk, seen by one process alone. */
const canMount = spawnSync("unshare", ["-m", "true"]).status === 0;

let folder: ReturnType<typeof temporaryFolder>;
let small: string;
let large: string;
beforeAll(() => {
  folder = temporaryFolder();
  small = join(folder.path, "small.lpack");
  large = join(folder.path, "large.lpack");
  const films = Array.from({ length: 40 }, (_, n) => [`media/${n}.mp4`, Buffer.alloc(megabyte, `film ${n}`)]);
  writeFileSync(small, hostilePack({ members: { "media/0.mp4": Buffer.alloc(1_000, "a short film") } }));
  const manifest = smallestManifest({ version: "2.0.0" });
  writeFileSync(large, hostilePack({ manifest, members: Object.fromEntries(films) }));
  return () => folder.remove();
});

/** Runs shell words with a disk of this size mounted at `$disk`, which is gone after. */
function onSmallDisk(megabytes: number, words: string) {
  const disk = join(folder.path, "disk");
  mkdirSync(disk, { recursive: true });
  const node = `"${process.execPath}"`;
  const luciole = `${node} cli/luciole.ts --json --data "$disk/data"`;
  const script = `mount -t tmpfs -o size=${megabytes}m tmpfs "$disk" || exit 99\n${words}`;
  const env = { ...process.env, LUCIOLE_GPU: "off", LUCIOLE_STARTER: "none", disk, small, large, node, luciole };
  return spawnSync("unshare", ["-m", "sh", "-c", script], { encoding: "utf8", env });
}

describe.runIf(canMount)("When the disk is full", { timeout: storyTimeoutMs }, () => {
  it("a pack that does not fit is refused before anything is copied, and the old version stays", () => {
    const { stdout, status } = onSmallDisk(
      40,
      `eval $luciole pack install "$small" --allow-unsigned || exit 98
       eval $luciole pack install "$large" --allow-unsigned; code=$?
       eval $luciole pack list
       find "$disk/data/blobs" -type f | wc -l
       exit $code`,
    );
    expect(status).toBe(5);
    expect(stdout).toContain('"DISK_FULL"');
    expect(stdout).toContain('"version":"1.0.0"');
    expect(stdout.trimEnd()).toMatch(/\n1$/u);
  });

  it("while a pack is copied, all that was copied goes, and it comes in once there is room", () => {
    const { stdout, stderr } = onSmallDisk(
      100,
      `mkdir "$disk/data"; eval $node tests/helpers/installOnSmallDisk.ts '"$disk/data" "$small" "$large"'`,
    );
    expect(stderr).not.toContain("Error");
    const report = JSON.parse(stdout) as SmallDiskReport;
    expect(report).toEqual({ code: "DISK_FULL", isAsBefore: true, versionThen: "1.0.0", again: "updated" });
  });

  it("or write-protected, Luciole says so and what to do", () => {
    for (const before of ["", "eval $luciole pack list; "]) {
      const { stdout, status } = onSmallDisk(40, `${before}mount -o remount,ro "$disk"; eval $luciole pack list`);
      expect(status).toBe(1);
      expect(stdout).toContain('"DATA_FOLDER_READ_ONLY"');
      expect(stdout).toContain("write protection");
    }
  });
});
