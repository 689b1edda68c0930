import { createHash, randomUUID } from "node:crypto";
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Digest } from "../packs/packSource.ts";

/** Where a text stands in the spool. */
export interface SpooledText {
  readonly start: number;
  readonly bytes: number;
  readonly digest: Digest;
}

/** Texts that were made, kept on the disk until they are installed: those of a channel may be more than memory holds. */
export interface TextSpool {
  /** @throws the system's error */
  add(content: Buffer): SpooledText;
  read(text: SpooledText): Buffer;
  /** Removes it. */
  close(): void;
}

/** @param folder made if it is not there */
export function createTextSpool(folder: string): TextSpool {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `texts-${randomUUID()}`);
  const fd = openSync(path, "wx+");
  let end = 0;
  let isOpen = true;
  return {
    add(content) {
      const start = end;
      for (let done = 0; done < content.length; ) {
        done += writeSync(fd, content, done, content.length - done, start + done);
      }
      end += content.length;
      const hex = createHash("sha256").update(content).digest("hex");
      return { start, bytes: content.length, digest: { algorithm: "sha256", hex } };
    },
    read({ start, bytes }) {
      const content = Buffer.alloc(bytes);
      return content.subarray(0, readSync(fd, content, 0, bytes, start));
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      closeSync(fd);
      rmSync(path, { force: true });
    },
  };
}
