import type { LeftOut } from "../../contract/imports.ts";
import type { PackFile, SourceManifest } from "./manifest.ts";

/** What the bytes of a member must make. */
export interface Digest {
  readonly algorithm: "sha256" | "md5";
  /** Lower-case hex. */
  readonly hex: string;
}

/** A member of a pack that can be read: everything but pack.json and its signature. */
export interface SourceMember {
  readonly path: string;
  readonly bytes: number;
  readonly digest: Digest;
}

/**
 * Anything that can be installed as a pack: a `.lpack` file, a channel on a Kolibri drive, a person's own documents.
 * The source says what it holds; whoever installs it checks each byte against `digest`.
 */
export interface PackSource {
  /** What pack.json says; `files` of it are in `members`. */
  readonly manifest: SourceManifest;
  /** pack.json byte for byte, where the source has one. Without it, it is made once the SHA-256 of each member is known. */
  readonly packJson?: Buffer;
  /** What pack.json lists, where the source has one. */
  readonly files?: readonly PackFile[];
  /** `pack.json.minisig` byte for byte. */
  readonly signature?: Buffer;
  /** By path, in the order in which they stand in the source, so that a slow drive reads on. */
  readonly members: ReadonlyMap<string, SourceMember>;
  /** What of the source is not among the members, to be told to the person. */
  readonly leftOut: readonly LeftOut[];
  /**
   * The bytes of a member, piece by piece, each good until the next is asked for.
   * @throws PackRefusedError if it is not there, cannot be read, or is not as long as was said
   */
  stream(path: string): AsyncGenerator<Uint8Array>;
  /**
   * The same without the lessons that need media which turned out damaged; they are counted as left out. Only for what
   * nobody has signed, and is worth having in part; any other source is refused whole.
   * @throws PackRefusedError unreadable if the source itself is gone, missingMember if no lesson is left
   */
  readonly without?: (damaged: ReadonlySet<string>) => Promise<PackSource>;
  close(): void;
}
