-- Ids of the courses that were chosen, as a JSON array; NULL for the whole pack.
ALTER TABLE packs ADD COLUMN chosen_courses TEXT;

-- Where in its source a passage stands, where that is a page or a time: {"kind": "page", "page": 3} or
-- {"kind": "time", "startMs": 12500, "endMs": 15000}.
ALTER TABLE passages ADD COLUMN place TEXT;

-- Blobs by the digest that another program gives them: Kolibri names its files by MD5.
CREATE TABLE known_digests (
  algorithm TEXT NOT NULL,
  hex       TEXT NOT NULL,
  sha256    TEXT NOT NULL,
  PRIMARY KEY (algorithm, hex)
) STRICT, WITHOUT ROWID;
-- 1 for a pack that was made here of documents that somebody of the school chose: nobody signs those.
ALTER TABLE packs ADD COLUMN is_own INTEGER NOT NULL DEFAULT 0;
