import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildPack, buildSignedPack } from "../../content/packs/buildPack.ts";
import { signatureMember } from "../../content/packs/minisignFile.ts";
import { openSecretKey } from "../../content/packs/minisignSecretKey.ts";
import { PackArchive } from "../../content/packs/packArchive.ts";
import { signPackJson } from "../../content/packs/signPackJson.ts";
import type { MountedDrive } from "../../engine/drives/mountedDrives.ts";
import type { KeyPair } from "./minisign.ts";
import { hostilePack, smallestManifest, smallestMembers, untilDone, writeSourceFolder } from "./packs.ts";

/** A USB drive: a folder that the system says is one. */
export interface UsbDrive extends MountedDrive {
  /** Puts a pack on it. @returns the file */
  addPack(name: string, pack?: DrivePack): Promise<string>;
}

export interface DrivePack {
  /** Fields that differ from the smallest pack's; with courses of its own, its lessons are among `members`. */
  readonly manifest?: Readonly<Record<string, unknown>>;
  readonly members?: Readonly<Record<string, string | Buffer>>;
  readonly signedBy?: KeyPair;
}

/** @param folder where the drive is mounted */
export function usbDrive(folder: string, driveId = "5E1A-0C2F"): UsbDrive {
  mkdirSync(join(folder, "luciole/packs"), { recursive: true });
  return {
    driveId,
    name: "SCHOOL",
    path: folder,
    async addPack(name, { manifest = {}, members = {}, signedBy } = {}) {
      const source = writeSourceFolder(join(folder, ".sources", name), smallestManifest(manifest), {
        ...("courses" in manifest ? {} : smallestMembers),
        ...members,
      });
      const file = join(folder, "luciole/packs", `${name}.lpack`);
      if (signedBy === undefined) await buildPack(source, file, untilDone);
      else await buildSignedPack(source, file, await signing(signedBy), untilDone);
      return file;
    },
  };
}

async function signing({ secretKeyFile }: KeyPair) {
  const key = await openSecretKey(readFileSync(secretKeyFile, "utf8"), () =>
    Promise.reject(new Error("asked for a password")),
  );
  return (packJson: Buffer) => signPackJson(packJson, key, new Date());
}

/** Puts another pack.json under the signature of a pack, as a forger would. */
export async function alterPack(file: string, into: string): Promise<void> {
  const archive = await PackArchive.open(file);
  const signature = await archive.read(signatureMember);
  archive.close();
  const manifest = smallestManifest({ title: { en: "Goats, altered" } });
  writeFileSync(into, hostilePack({ manifest, extra: [{ name: signatureMember, content: signature }] }));
}

/** Changes one byte in the middle of a file, as a bad sector does. */
export function damage(file: string): void {
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}
