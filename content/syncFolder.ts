import { open } from "node:fs/promises";

/**
 * Makes the names in a folder durable. On Windows folders cannot be synced, and need not be: NTFS keeps its own journal
 * of names. FAT drives on Linux refuse it with EINVAL: their names are written with the file system.
 */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EINVAL") throw cause;
  } finally {
    await handle.close();
  }
}
