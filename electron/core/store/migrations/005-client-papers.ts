/**
 * Papers of clients with their expiry dates; how persons mapped headings of client sheets (`choice` null-target
 * included, as JSON); and the journal by row, for telling where a figure came from.
 */
export const clientPapers = `
CREATE TABLE client_paper (
  id INTEGER PRIMARY KEY,
  client INTEGER NOT NULL REFERENCES client (id),
  name TEXT NOT NULL,
  number TEXT,
  valid_until TEXT,
  note TEXT,
  original TEXT REFERENCES original (sha256),
  file_name TEXT,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX client_paper_client ON client_paper (client);

CREATE TABLE column_mapping (heading TEXT PRIMARY KEY, choice TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX journal_change_row ON journal_change (target, row);
`;
