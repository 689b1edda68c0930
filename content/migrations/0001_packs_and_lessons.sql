-- The library: what installed packs hold. All of it can be made again from the packs.
-- Words in several languages are JSON objects, language tag to text. Lists are JSON arrays.

CREATE TABLE packs (
  pack_id         TEXT PRIMARY KEY,
  version         TEXT NOT NULL,
  -- SHA-256 of pack.json, which holds the hash of every other member: two packs with the same one are the same.
  manifest_sha256 TEXT NOT NULL,
  title           TEXT NOT NULL,
  description     TEXT,
  languages       TEXT NOT NULL,
  subjects        TEXT NOT NULL,
  grades          TEXT NOT NULL,
  license         TEXT NOT NULL,
  authors         TEXT NOT NULL,
  -- The shelf as the library shows it (contract/lessons.ts, course): kept whole, so that listing needs no joins.
  courses         TEXT NOT NULL,
  lessons         INTEGER NOT NULL,
  passages        INTEGER NOT NULL,
  bytes           INTEGER NOT NULL,
  trust           TEXT NOT NULL CHECK (trust IN ('starter', 'unsigned')),
  installed_at    TEXT NOT NULL
) STRICT;

-- Small members as they came (pack.json, lesson texts, exercises), so that a pack can be indexed or exported again.
-- Media are in the blob store.
CREATE TABLE texts (
  pack_id TEXT NOT NULL REFERENCES packs (pack_id) ON DELETE CASCADE,
  path    TEXT NOT NULL,
  sha256  TEXT NOT NULL,
  content BLOB NOT NULL,
  UNIQUE (pack_id, path)
) STRICT;

CREATE TABLE media (
  pack_id    TEXT NOT NULL REFERENCES packs (pack_id) ON DELETE CASCADE,
  path       TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes      INTEGER NOT NULL,
  UNIQUE (pack_id, path)
) STRICT;
CREATE INDEX media_by_sha256 ON media (sha256);

CREATE TABLE lessons (
  pack_id    TEXT NOT NULL REFERENCES packs (pack_id) ON DELETE CASCADE,
  lesson_id  TEXT NOT NULL,
  course_id  TEXT NOT NULL,
  unit_id    TEXT NOT NULL,
  -- Place in the course, from 1.
  place      INTEGER NOT NULL,
  title      TEXT NOT NULL,
  course_title TEXT NOT NULL,
  unit_title TEXT NOT NULL,
  -- Language tag to a list of sentences.
  objectives TEXT NOT NULL,
  minutes    INTEGER,
  -- Languages it has a text in, in the pack's order.
  languages  TEXT NOT NULL,
  PRIMARY KEY (pack_id, lesson_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX lessons_by_place ON lessons (pack_id, course_id, place);

-- A lesson in one of its languages.
CREATE TABLE lesson_texts (
  pack_id   TEXT NOT NULL,
  lesson_id TEXT NOT NULL,
  language  TEXT NOT NULL,
  title     TEXT NOT NULL,
  -- [{"section": 1, "heading": "…"}, …]: 0 is what stands before the first heading and is there only if it is not empty.
  sections  TEXT NOT NULL,
  -- Address as written in the Markdown to path in the pack.
  media     TEXT NOT NULL,
  PRIMARY KEY (pack_id, lesson_id, language),
  FOREIGN KEY (pack_id, lesson_id) REFERENCES lessons (pack_id, lesson_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE passages (
  passage_rowid INTEGER PRIMARY KEY,
  -- <packId>/<lessonId>/<language>#<n>
  passage_id    TEXT NOT NULL UNIQUE,
  pack_id       TEXT NOT NULL REFERENCES packs (pack_id) ON DELETE CASCADE,
  lesson_id     TEXT NOT NULL,
  course_id     TEXT NOT NULL,
  language      TEXT NOT NULL,
  -- Place in the lesson's text, from 1.
  n             INTEGER NOT NULL,
  section       INTEGER NOT NULL,
  heading       TEXT NOT NULL,
  lesson_title  TEXT NOT NULL,
  -- What is shown, and the SHA-256 of its UTF-8 bytes.
  markdown      TEXT NOT NULL,
  sha256        TEXT NOT NULL,
  -- What is searched and quoted: plain, one line a block, list item or table row; formulas in readable form.
  text          TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX passages_by_lesson ON passages (pack_id, lesson_id, language, n);
CREATE INDEX passages_by_course ON passages (pack_id, course_id, language);
