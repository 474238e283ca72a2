/**
 * Bureaus' own files (附件) that belong to a notice, or to one track of it, with what persons said goes where; and what
 * a column of that name takes wherever it stands. `mapping` is column → fact as JSON, null a column left unmapped.
 */
export const templates = `
CREATE TABLE template (
  id INTEGER PRIMARY KEY,
  notice INTEGER NOT NULL REFERENCES notice (seq),
  track TEXT,
  original TEXT NOT NULL REFERENCES original (sha256),
  name TEXT NOT NULL,
  sheet TEXT,
  mapping TEXT NOT NULL DEFAULT '{}',
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX template_notice ON template (notice);

CREATE TABLE template_column (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  fact TEXT,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX template_column_name ON template_column (name) WHERE removed = 0;
`;
