-- The search index. Its text is already terms as content/retrieval/terms.ts makes them (folded, stemmed, one space
-- between two): the ascii tokenizer only splits them. A sentence is a line of body. rowid is passages.passage_rowid.
CREATE VIRTUAL TABLE passage_terms_en    USING fts5 (title, body, tokenize = 'ascii');
CREATE VIRTUAL TABLE passage_terms_fr    USING fts5 (title, body, tokenize = 'ascii');
CREATE VIRTUAL TABLE passage_terms_zh    USING fts5 (title, body, tokenize = 'ascii');
CREATE VIRTUAL TABLE passage_terms_other USING fts5 (title, body, tokenize = 'ascii');

-- How many passages hold a term, in title or body: what makes a term rare or common, and which spellings there are.
CREATE TABLE search_terms (
  index_language TEXT NOT NULL CHECK (index_language IN ('en', 'fr', 'zh', 'other')),
  term           TEXT NOT NULL,
  passages       INTEGER NOT NULL,
  PRIMARY KEY (index_language, term)
) STRICT, WITHOUT ROWID;

-- Sizes of each index: passages, and terms in all their bodies.
CREATE TABLE search_totals (
  index_language TEXT PRIMARY KEY,
  passages       INTEGER NOT NULL,
  terms          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO search_totals VALUES ('en', 0, 0), ('fr', 0, 0), ('zh', 0, 0), ('other', 0, 0);
