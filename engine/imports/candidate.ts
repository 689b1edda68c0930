import type { PackOutline } from "../../content/packs/packOutline.ts";
import type { PackSource } from "../../content/packs/packSource.ts";
import type { ImportItem, ImportKind, LeftOut } from "../../contract/imports.ts";

/** Something in a place that may be imported; nothing of it was read yet but its name. */
export interface Candidate {
  /** Names it within its place; the same when the drive is plugged in again elsewhere. */
  readonly itemId: string;
  readonly kind: ImportKind;
  readonly path: string;
  /** As a person sees it. */
  readonly name: string;
}

/** How one kind of candidate is looked at and taken in. */
export interface ImportWay {
  /** What is told before anything is copied. @throws PackRefusedError, ModelRefusedError */
  describe(candidate: Candidate, signal: AbortSignal): Promise<Omit<ImportItem, "itemId" | "kind" | "file">>;
  /**
   * Takes it in.
   * @throws PackRefusedError, ModelRefusedError, DiskFullError, faults of the drive; `signal.reason` on abort
   */
  take(candidate: Candidate, order: ImportOrder, onProgress: OnProgress, signal: AbortSignal): Promise<Taken>;
}

/** What a person decided about one candidate. */
export interface ImportOrder {
  readonly courses: readonly string[] | undefined;
  readonly allowUnsigned: boolean;
  readonly by: { readonly personId: string };
}

export type OnProgress = (progress: {
  readonly step: "checking" | "copying" | "indexing";
  readonly progress: { readonly bytesDone: number; readonly bytesTotal: number };
}) => void;

/** What came of it. */
export interface Taken {
  readonly change: "new" | "updated" | "same" | "replaced";
  readonly lessons: number;
  readonly passages: number;
  readonly copiedBytes: number;
  readonly leftOut: readonly LeftOut[];
}

/** What of a candidate is read. */
export interface Reading {
  /** Ids; a source may hold all of them all the same. */
  readonly courses: readonly string[] | undefined;
  /** Told by sources that must be read before they are open. */
  readonly onBytes: (progress: { readonly bytesDone: number; readonly bytesTotal: number }) => void;
}

/** Opens a candidate that becomes a pack. @throws PackRefusedError */
export type OpenSource = (candidate: Candidate, reading: Reading, signal: AbortSignal) => Promise<PackSource>;

/** Tells quickly what a candidate that becomes a pack holds. @throws PackRefusedError */
export type OutlineSource = (candidate: Candidate, signal: AbortSignal) => Promise<PackOutline>;
