import { open, rename, rm } from "node:fs/promises";

/**
 * Writes a small file so that after a power cut either the old or the new text is there, whole.
 * @param mode who may read it; 0o600 for the owner alone
 */
export async function writeWhole(file: string, text: string, mode = 0o666): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  try {
    const handle = await open(part, "w", mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (fault) {
    await rm(part, { force: true });
    throw fault;
  }
}
