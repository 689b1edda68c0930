import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { PackRefusedError } from "../../errors.ts";
import { documentLimits } from "../documentLimits.ts";

/**
 * The ZIP of an EPUB or DOCX. Its names mean nothing on the disk: entries are only looked up by them, so that no name
 * can lead out of it. Sizes are checked before and while a byte is unpacked.
 */
export class DocumentArchive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #textBytes = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws PackRefusedError badDocument, encrypted, tooBig, tooManyFiles or unreadable */
  static async open(path: string): Promise<DocumentArchive> {
    let zip: ZipFile | undefined;
    try {
      await checkHead(path);
      zip = await openPromise(path, { autoClose: false, decodeStrings: false });
      return new DocumentArchive(zip, await readEntries(zip));
    } catch (cause) {
      zip?.close();
      throw asRefusal(cause);
    }
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  close(): void {
    this.#zip.close();
  }

  /**
   * All bytes of an XML entry; undefined if there is none.
   * @throws PackRefusedError tooBig, compressionBomb, encrypted, badDocument or unreadable
   */
  async readXml(name: string): Promise<Buffer | undefined> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    this.#textBytes += entry.uncompressedSize;
    if (this.#textBytes > documentLimits.allXmlBytes) throw new PackRefusedError("tooBig", name);
    const pieces: Uint8Array[] = [];
    for await (const piece of this.stream(name, documentLimits.xmlBytes)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** Size and hash of an entry, once all its bytes were read. @throws as `readXml` */
  async digest(name: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const piece of this.stream(name, documentLimits.pictureBytes)) {
      hash.update(piece);
      bytes += piece.length;
    }
    return { bytes, sha256: hash.digest("hex") };
  }

  /** @throws as `readXml`; missingMember if there is no such entry */
  async *stream(name: string, mostBytes: number = documentLimits.pictureBytes): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new PackRefusedError("missingMember", name);
    checkSizes(entry, name, mostBytes);
    try {
      // yauzl ends with an error as soon as there are more bytes than the directory says.
      for await (const piece of await this.#zip.openReadStreamPromise(entry)) yield piece;
    } catch (cause) {
      throw asRefusal(cause, name);
    }
  }
}

/** A password turns a DOCX into a compound file, which Office used before 2007 for everything. */
async function checkHead(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    if ((await handle.stat()).size > documentLimits.fileBytes) throw new PackRefusedError("tooBig");
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    const head = buffer.toString("latin1");
    if (head === "\xd0\xcf\x11\xe0") throw new PackRefusedError("encrypted");
    if (head !== "PK\u0003\u0004") throw new PackRefusedError("badDocument");
  } finally {
    await handle.close();
  }
}

async function readEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > documentLimits.archiveEntries) throw new PackRefusedError("tooManyFiles");
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileNameRaw.toString("utf8").normalize("NFC"), entry);
  return entries;
}

function checkSizes(entry: Entry, name: string, mostBytes: number): void {
  const { uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted()) throw new PackRefusedError("encrypted", name);
  if (uncompressedSize > mostBytes) throw new PackRefusedError("tooBig", name);
  if (uncompressedSize > documentLimits.ratioFreeBytes && uncompressedSize > documentLimits.ratio * compressedSize) {
    throw new PackRefusedError("compressionBomb", name);
  }
}

function asRefusal(cause: unknown, where?: string): PackRefusedError {
  if (cause instanceof PackRefusedError) return cause;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return new PackRefusedError(/^E[A-Z]+$/.test(code) ? "unreadable" : "badDocument", where, { cause });
}
