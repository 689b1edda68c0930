/** What is read of a Kolibri drive at most, so that a hostile one costs neither memory nor hours. */
export const kolibriLimits = {
  /** Bytes of one value of a table; longer ones count as absent, and are never loaded. */
  valueBytes: 1_000_000,
  channels: 2_000,
  nodes: 150_000,
  /** Rows of `content_file` that belong to a lesson: a video may have subtitles in forty languages. */
  files: 600_000,
  titleLength: 300,
  descriptionLength: 4_000,
  subtitleBytes: 4 * 1024 ** 2,
  perseusEntries: 20_000,
  perseusItemBytes: 1024 ** 2,
  perseusImageBytes: 16 * 1024 ** 2,
  /** Unpacked from one archive of exercises. */
  perseusBytes: 256 * 1024 ** 2,
} as const;
