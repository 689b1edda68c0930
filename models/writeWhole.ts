import { open, rename, rm } from "node:fs/promises";

/** Writes a small file so that after a power cut either the old or the new text is there, whole. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  try {
    const handle = await open(part, "w");
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
