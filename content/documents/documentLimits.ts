/** What reading one document may cost. What needs more is refused as `tooBig`. */
export interface ReadingLimits {
  /** Wall-clock time, from when the worker is asked. */
  readonly milliseconds: number;
  /** JavaScript objects of the worker. */
  readonly heapMb: number;
  /** How much the whole process may grow meanwhile: buffers are not on the heap. */
  readonly growthMb: number;
}

export const readingLimits: ReadingLimits = { milliseconds: 120_000, heapMb: 144, growthMb: 160 };

/** What a document may hold. */
export const documentLimits = {
  /** A PDF is read in place, so it may be large; archives are too. */
  fileBytes: 2 * 1024 ** 3,
  /** Plain text, Markdown and subtitles are read whole. */
  textFileBytes: 16 * 1024 ** 2,
  /** One XML or XHTML file inside an archive, unpacked. */
  xmlBytes: 8 * 1024 ** 2,
  /** All of them together. */
  allXmlBytes: 32 * 1024 ** 2,
  archiveEntries: 20_000,
  /** Bytes unpacked for one packed; texts stay under 20. Small files are free of it. */
  ratio: 100,
  ratioFreeBytes: 1024 ** 2,
  /** One picture inside an archive. */
  pictureBytes: 64 * 1024 ** 2,
  pages: 5_000,
  /** Markdown of one document, in characters. */
  textCharacters: 16 * 1024 ** 2,
  /** Markdown of all documents of a pack, in bytes. */
  packTextBytes: 64 * 1024 ** 2,
  /** Documents and films of one folder with those below it. */
  files: 5_000,
  /** Files and folders that are looked at by name. */
  entries: 100_000,
  folderDepth: 6,
} as const;
