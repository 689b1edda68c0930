import { fileEndings } from "../../api/sendFile.ts";

/** The files of a drop that can be added: those dropped themselves, and those in dropped folders, however deep. */
export async function droppedFiles(dropped: DataTransfer): Promise<File[]> {
  // All of the list must be asked at once: it is empty after the first wait.
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = [...dropped.files];
  const files = await Promise.all(entries.map((entry) => filesOf(entry)));
  const isOfFolder = entries.some((entry) => entry.isDirectory);
  return isOfFolder ? files.flat() : plain;
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    // By what the specification says of isFile.
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return isAddable(file.name) ? [file] : [];
  }
  const inside = await entriesOf((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(inside.map((each) => filesOf(each)))).flat();
}

/** A reader gives some at a time, and none when there are no more. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}

function isAddable(name: string): boolean {
  return !name.startsWith(".") && fileEndings.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
}
