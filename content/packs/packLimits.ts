/**
 * What a pack may hold. Checked on the archive's directory before a byte is unpacked, and again on the bytes.
 * The numbers are normative: docs/pack-format.md lists them.
 */
export const packLimits = {
  members: 70_000,
  /** UTF-8 bytes of a member's whole name. */
  nameBytes: 240,
  /** UTF-8 bytes of one part of a name, between slashes. */
  namePartBytes: 120,
  /** Parts of a name: `media/animals/goat.svg` has 3. */
  nameParts: 8,
  packBytes: 16 * 1024 ** 3,
  memberBytes: 4 * 1024 ** 3,
  /** A quarter of a kilobyte for each of 70,000 members, and lessons; all of it stands in memory. */
  manifestBytes: 24 * 1024 ** 2,
  signatureBytes: 4 * 1024,
  lessonTextBytes: 128 * 1024,
  /** Marks of Markdown, as content/lessons/textRoom.ts counts them; the densest lessons reach 16,000 in 128 KiB. */
  lessonTextMarks: 20_000,
  exercisesBytes: 1024 ** 2,
  /** A drawing is read whole to look for scripts. */
  svgBytes: 4 * 1024 ** 2,
  /**
   * Bytes unpacked for one byte packed. Deflate reaches at most 1032; texts stay under 20.
   * Small members are free of it, since a few kilobytes of blanks harm nobody.
   */
  ratio: 100,
  ratioFreeMemberBytes: 1024 ** 2,
  ratioFreePackBytes: 64 * 1024 ** 2,
  lessons: 20_000,
} as const;
