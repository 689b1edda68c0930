import type { Database } from "better-sqlite3";
import type { PackTrust } from "../../contract/packs.ts";
import type { BlobStore } from "../blobs.ts";
import type { PassageIndex } from "../retrieval/passageIndex.ts";

/**
 * Whose a pack is. Who is trusted, and what came with the program, is known outside the library.
 * @throws PackRefusedError badSignature
 */
export type JudgePack = (packJson: Buffer, signature: Buffer | undefined) => PackTrust;

/** Where a pack goes. */
export interface InstallTarget {
  /**
   * The library, on a connection that nothing else uses meanwhile: the new version is written in one transaction
   * that lets other work in between, and a reader on the same connection would see it half done.
   */
  readonly db: Database;
  readonly blobs: BlobStore;
  /** Made over the same connection. */
  readonly index: PassageIndex;
  readonly judge: JudgePack;
  /** The time that is written down as the pack's; now, if not given. */
  readonly now?: (() => Date) | undefined;
}
