import type { Database } from "better-sqlite3";
import type { BlobStore } from "../blobs.ts";
import type { PassageIndex } from "../retrieval/passageIndex.ts";

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
  readonly trust?: "starter" | "unsigned" | undefined;
  /** Version of this program, for packs that need a newer one. */
  readonly appVersion?: string | undefined;
  /** The time that is written down as the pack's; now, if not given. */
  readonly now?: (() => Date) | undefined;
}
