import { type Entry, openPromise, type ZipFile } from "yauzl";
import { PackRefusedError } from "../../errors.ts";
import { kolibriLimits } from "../kolibriLimits.ts";

/**
 * An archive of exercises (`.perseus`, a ZIP), open to be read.
 *
 * ```ts
 * const archive = await PerseusArchive.open(file);
 * try {
 *   const list = await archive.read("exercise.json", 1024 ** 2);
 * } finally {
 *   archive.close();
 * }
 * ```
 */
export class PerseusArchive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #bytesLeft: number = kolibriLimits.perseusBytes;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws PackRefusedError notAPack, unreadable or tooManyFiles */
  static async open(path: string): Promise<PerseusArchive> {
    const zip = await openPromise(path, { autoClose: false, strictFileNames: true }).catch((cause) => {
      const isOfSystem = /^E[A-Z]+$/.test(String(cause.code));
      throw new PackRefusedError(isOfSystem ? "unreadable" : "notAPack", path, { cause });
    });
    try {
      if (zip.entryCount > kolibriLimits.perseusEntries) throw new PackRefusedError("tooManyFiles", path);
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      return new PerseusArchive(zip, entries);
    } catch (cause) {
      zip.close();
      throw cause instanceof PackRefusedError ? cause : new PackRefusedError("notAPack", path, { cause });
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The names that end in `.json` outside of folders. */
  jsonNames(): readonly string[] {
    return [...this.#entries.keys()].filter((name) => /^[^/]+\.json$/.test(name));
  }

  /**
   * The bytes of an entry.
   * @returns undefined if it is not there, longer than `maxBytes`, or cannot be unpacked, and once too much was unpacked
   */
  async read(name: string, maxBytes: number): Promise<Buffer | undefined> {
    const entry = this.#entries.get(name);
    const most = Math.min(maxBytes, this.#bytesLeft);
    if (entry === undefined || entry.uncompressedSize > most) return undefined;
    const pieces: Buffer[] = [];
    let bytes = 0;
    try {
      // yauzl ends with an error if there are more or fewer bytes than the directory says.
      for await (const piece of await this.#zip.openReadStreamPromise(entry)) {
        bytes += piece.length;
        pieces.push(piece);
      }
    } catch {
      return undefined; // plain errors of yauzl, zlib and the system
    }
    this.#bytesLeft -= bytes;
    return Buffer.concat(pieces);
  }

  close(): void {
    this.#zip.close();
  }
}
