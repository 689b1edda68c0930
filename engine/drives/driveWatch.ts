import { constants } from "node:fs";
import { access, readdir, statfs } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { documentKindOf } from "../../content/documents/documentKinds.ts";
import { listKolibriChannels } from "../../content/kolibri/kolibriFolder.ts";
import type { Drive } from "../../contract/drives.ts";
import type { ImportKind } from "../../contract/imports.ts";
import { findCandidates } from "../imports/findCandidates.ts";
import type { ListDrives, MountedDrive } from "./mountedDrives.ts";

/** The removable drives of this computer. The system is asked only while somebody watches. */
export interface DriveWatch {
  watch(signal: AbortSignal | undefined): AsyncGenerator<{ readonly drives: Drive[] }>;
  /** Where a drive that was told of is mounted; undefined when it is gone. */
  pathOf(driveId: string): string | undefined;
}

/** A plugged-in drive is seen within this time, and the time that the system takes to mount it. */
const betweenLooksMs = 2_000;

export function createDriveWatch(listDrives: ListDrives): DriveWatch {
  let mounted: readonly MountedDrive[] = [];
  let looking: Promise<readonly Drive[]> | undefined;

  const lookOnce = async (): Promise<readonly Drive[]> => {
    const found = await listDrives();
    const described = await Promise.all(found.map(describeDrive));
    mounted = found.filter((_, at) => described[at] !== undefined);
    return described.filter((drive) => drive !== undefined);
  };
  /** Several pages that watch share one look. */
  const look = () => {
    looking ??= lookOnce().finally(() => {
      looking = undefined;
    });
    return looking;
  };

  return {
    async *watch(signal) {
      let last: string | undefined;
      while (!signal?.aborted) {
        const drives = [...(await look())];
        const now = JSON.stringify(drives);
        if (now !== last) yield { drives };
        last = now;
        await wait(betweenLooksMs, undefined, { signal }).catch(() => {});
      }
    },
    pathOf: (driveId) => mounted.find((drive) => drive.driveId === driveId)?.path,
  };
}

/** Undefined if it went away meanwhile. */
async function describeDrive({ driveId, name, path }: MountedDrive): Promise<Drive | undefined> {
  try {
    const { bavail, blocks, bsize } = await statfs(path);
    const isReadOnly = await access(path, constants.W_OK).then(
      () => false,
      () => true,
    );
    // Free bytes in steps: each copied block would be a change to tell of.
    const freeBytes = Math.floor((bavail * bsize) / freeStepBytes) * freeStepBytes;
    return { driveId, name, freeBytes, totalBytes: blocks * bsize, isReadOnly, holds: await holdings(path) };
  } catch {
    return undefined;
  }
}

const freeStepBytes = 16 * 1024 ** 2;

/** By names alone, in the places where an import would look. */
async function holdings(path: string): Promise<Drive["holds"]> {
  const [named, channels, names] = await Promise.all([
    findCandidates(path).catch(() => []),
    listKolibriChannels(path),
    readdir(path).catch(() => []),
  ]);
  const count = (kind: ImportKind) => named.filter((candidate) => candidate.kind === kind).length;
  return {
    packs: count("pack"),
    models: count("model"),
    kolibriChannels: channels.length,
    documents: names.filter((name) => !name.startsWith(".") && documentKindOf(name) !== undefined).length,
  };
}
