import { createWriteStream, mkdirSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FileTokens } from "./fileTokens.ts";

/** Files that browsers send, on their way to being installed; deleted when they are, or an hour after they were announced. */
export interface Uploads {
  /**
   * A place for a file that is about to come.
   * @throws UploadRefusedError if the disk has no room for it.
   */
  open(name: string, bytes: number): string;
  /**
   * Takes the file; its token then stands for it.
   * @throws UploadRefusedError if the token is unknown or the size is another than was said; nothing is kept then.
   */
  receive(token: string, body: Readable): Promise<void>;
}

/** A file that is not taken, and why. */
export class UploadRefusedError extends Error {
  readonly code = "UPLOAD_REFUSED";
  readonly reason: "unknownToken" | "wrongSize" | "diskFull";
  readonly neededBytes: number;
  readonly freeBytes: number;

  constructor(reason: "unknownToken" | "wrongSize" | "diskFull", neededBytes = 0, freeBytes = 0) {
    super(`upload refused: ${reason}`);
    this.reason = reason;
    this.neededBytes = neededBytes;
    this.freeBytes = freeBytes;
  }
}

/** What cannot be deleted (on Windows a virus scanner may hold it) goes at the next start. */
function discard(place: string): void {
  try {
    rmSync(place, { recursive: true, force: true, maxRetries: 2 });
  } catch (fault) {
    if (!(fault instanceof Error && "code" in fault)) throw fault;
  }
}

/** @param folder for files that have come and are not installed yet; emptied at start */
export function createUploads(folder: string, tokens: FileTokens): Uploads {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const expected = new Map<string, number>();
  return {
    open(name, bytes) {
      const { bavail, bsize } = statfsSync(folder);
      if (bytes > bavail * bsize) throw new UploadRefusedError("diskFull", bytes, bavail * bsize);
      // The name is only shown in messages; a fresh folder keeps equal names apart.
      const place = mkdtempSync(join(folder, "upload-"));
      const path = join(place, basename(name).replace(/[^\p{L}\p{N}. _-]/gu, "_") || "file");
      const token = tokens.issue(path, () => discard(place));
      expected.set(token, bytes);
      return token;
    },
    async receive(token, body) {
      const path = tokens.peek(token);
      const bytes = expected.get(token);
      expected.delete(token);
      if (path === undefined || bytes === undefined) throw new UploadRefusedError("unknownToken");
      let received = 0;
      try {
        await pipeline(
          body,
          async function* (chunks: AsyncIterable<Buffer>) {
            for await (const chunk of chunks) {
              received += chunk.length;
              if (received > bytes) throw new UploadRefusedError("wrongSize");
              yield chunk;
            }
          },
          createWriteStream(path, { flags: "wx" }),
        );
        if (received !== bytes) throw new UploadRefusedError("wrongSize");
      } catch (cause) {
        tokens.take(token)?.done();
        throw cause;
      }
    },
  };
}
