import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { RandomAccessReader } from "yauzl";

/** A directory entry or a small member is a few hundred bytes: one disk read serves hundreds of them. */
const blockBytes = 256 * 1024;
/** Large members are read in pieces of this size. */
const pieceBytes = 256 * 1024;

/** A named pipe on a drive would else hold the opening thread until somebody writes to it; Windows has no such flag. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function newPiece(): Buffer {
  return Buffer.allocUnsafeSlow(pieceBytes);
}

/** A file that is read at any place, with the block around the last place kept in memory; what yauzl reads from. */
export class SeekableFile extends RandomAccessReader {
  readonly bytes: number;
  readonly #handle: FileHandle;
  #block: Buffer = Buffer.alloc(0);
  #blockStart = 0;
  /** Buffers of pieces that are not in use. */
  readonly #spare: Buffer[] = [];

  private constructor(handle: FileHandle, bytes: number) {
    super();
    this.#handle = handle;
    this.bytes = bytes;
  }

  /** @throws the system's error if the file cannot be opened, or is a folder, a pipe or a device */
  static async open(path: string): Promise<SeekableFile> {
    const handle = await open(path, withoutWaiting);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) throw Object.assign(new Error("is no file"), { code: "EISDIR" });
      return new SeekableFile(handle, stats.size);
    } catch (cause) {
      await handle.close();
      throw cause;
    }
  }

  /** The bytes from `start` on; fewer than asked for only at the end of the file. */
  async slice(start: number, length: number): Promise<Buffer> {
    if (length > blockBytes) return this.#readAt(start, length);
    const from = start - this.#blockStart;
    if (from < 0 || from + length > this.#block.length) {
      this.#block = await this.#readAt(start, blockBytes);
      this.#blockStart = start;
      return this.#block.subarray(0, length);
    }
    return this.#block.subarray(from, from + length);
  }

  /**
   * The bytes from `start` on, piece by piece; the next is read while the caller is at work on one. A piece is good until
   * the next is asked for: its memory serves again, which takes less time and much less memory than new buffers do.
   */
  async *pieces(start: number, length: number): AsyncGenerator<Buffer> {
    let [ours, theirs] = [this.#spare.pop() ?? newPiece(), this.#spare.pop() ?? newPiece()];
    const readFrom = (done: number) => this.#fill(ours.subarray(0, length - done), start + done);
    let coming = readFrom(0);
    try {
      for (let done = 0; done < length; ) {
        const piece = await coming;
        if (piece.length === 0) return;
        done += piece.length;
        [ours, theirs] = [theirs, ours];
        coming = readFrom(done);
        // Awaited above, unless the caller stops here.
        coming.catch(() => undefined);
        yield piece;
      }
    } finally {
      await coming.catch(() => undefined); // until then the disk may still write to it
      this.#spare.push(ours, theirs);
    }
  }

  async #readAt(start: number, length: number): Promise<Buffer> {
    return this.#fill(Buffer.allocUnsafe(Math.max(0, Math.min(length, this.bytes - start))), start);
  }

  /** @returns the part that was filled: all of it but at the end of the file */
  async #fill(buffer: Buffer, start: number): Promise<Buffer> {
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await this.#handle.read(buffer, filled, buffer.length - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.slice(position, length).then(
      (bytes) => callback(null, bytes.copy(buffer, offset)),
      (cause) => callback(cause),
    );
  }

  override close(callback: (error: Error | null) => void): void {
    this.#block = Buffer.alloc(0);
    this.#handle.close().then(
      () => callback(null),
      (cause) => callback(cause),
    );
  }
}
