import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { until } from "./all.ts";
import { newDataFolder, type TestSchool, testSchool } from "./testSchool.ts";
import { type UsbDrive, usbDrive } from "./usbDrive.ts";

/** Bytes of a film that no other film has. */
export function film(megabytes: number): Buffer {
  return randomBytes(megabytes * 1024 ** 2);
}

/** Members of a pack: films of 4 MB each. */
export function films(count: number): Record<string, Buffer> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`media/${n}.mp4`, film(4)]));
}

/** A school with a drive plugged in, which both are gone after the test. */
export async function schoolWithDrive(): Promise<{ school: TestSchool; drive: UsbDrive; drives: UsbDrive[] }> {
  const drive = usbDrive(join(newDataFolder(), "SCHOOL"));
  const drives = [drive];
  return { school: await testSchool({ drives }), drive, drives };
}

/** The engine knows a drive once somebody has watched. */
export async function plugIn({ client }: TestSchool): Promise<{ kind: "drive"; driveId: string }> {
  const { drives } = await until(await client.drives.watch({}), (seen) => seen.drives.length > 0);
  return { kind: "drive", driveId: drives[0]?.driveId ?? "" };
}

/** Every file of the blob store, half-written ones too. */
export function blobFiles({ dataFolder }: TestSchool): string[] {
  return readdirSync(join(dataFolder, "blobs"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
