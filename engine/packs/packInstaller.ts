import type { Database } from "better-sqlite3";
import type { BlobStore } from "../../content/blobs.ts";
import { PackRefusedError } from "../../content/errors.ts";
import { findPackFiles } from "../../content/packs/findPackFiles.ts";
import { installPack } from "../../content/packs/installPack.ts";
import type { OnProgress } from "../../content/packs/verifyPack.ts";
import { createPassageIndex } from "../../content/retrieval/passageIndex.ts";
import type { InstallEvent, InstalledPack } from "../../contract/packs.ts";

/** Installs packs, one run after the other. */
export interface PackInstaller {
  /**
   * Installs the pack at a path, or every pack in a folder or on a drive, one after the other; tells what happens.
   * @throws PackRefusedError if the path is one pack and that is refused, or if nothing there is a pack; faults of the
   * disk; `signal.reason` on abort, with the packs that were finished kept.
   */
  install(
    path: string,
    trust: InstalledPack["trust"],
    push: (event: InstallEvent) => void,
    signal: AbortSignal,
  ): Promise<void>;
}

/** @param parts.openLibrary opens one more connection to the library, closed after each run */
export function createPackInstaller(parts: {
  readonly openLibrary: () => Database;
  readonly blobs: BlobStore;
  readonly appVersion: string;
}): PackInstaller {
  let last: Promise<unknown> = Promise.resolve();

  async function run(...[path, trust, push, signal]: Parameters<PackInstaller["install"]>): Promise<void> {
    signal.throwIfAborted();
    const files = await findPackFiles(path);
    if (files.length === 0) throw new PackRefusedError("notAPack", path);
    push({ kind: "found", files });
    // A connection of its own: readers never see a version half written.
    const db = parts.openLibrary();
    try {
      const { blobs, appVersion } = parts;
      const target = { db, blobs, index: createPassageIndex(db), trust, appVersion };
      const counts = { installed: 0, refused: 0 };
      for (const file of files) {
        try {
          const onProgress: OnProgress = (progress) => push({ kind: "progress", file, ...progress });
          push({ kind: "installed", file, ...(await installPack(file, target, onProgress, signal)) });
          counts.installed += 1;
        } catch (thrown) {
          if (!(thrown instanceof PackRefusedError) || files.length === 1) throw thrown;
          counts.refused += 1;
          const { reason, where } = thrown;
          push({ kind: "refused", file, reason, ...(where !== undefined && { where }) });
        }
      }
      push({ kind: "finished", ...counts });
    } finally {
      db.close();
    }
  }

  return {
    install(...args) {
      const mine = last.then(() => run(...args));
      last = mine.catch(() => {});
      return mine;
    },
  };
}
