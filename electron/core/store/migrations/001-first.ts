/**
 * The first schema. JSON columns hold lists that are only ever read whole; everything that a list, a filter or a
 * look-up needs stands in a column of its own. `removed` marks what an undone import brought: it is kept, so that
 * redo finds it, and nothing but the journal reads it.
 */
export const first = `
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE original (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  name TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT,
  size INTEGER NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;

CREATE TABLE notice (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  original TEXT NOT NULL REFERENCES original (sha256),
  position INTEGER NOT NULL,
  text_hash TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  title_key TEXT NOT NULL,
  number_key TEXT,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  section TEXT,
  doc_number TEXT,
  issuers TEXT NOT NULL,
  province TEXT,
  city TEXT,
  district TEXT,
  published_on TEXT,
  body_missing INTEGER NOT NULL,
  tracks TEXT NOT NULL,
  deadlines TEXT NOT NULL,
  conditions INTEGER NOT NULL,
  materials INTEGER NOT NULL,
  facts INTEGER NOT NULL,
  confirmed INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX notice_text_hash ON notice (text_hash);
CREATE INDEX notice_title_key ON notice (title_key);
CREATE INDEX notice_number_key ON notice (number_key) WHERE number_key IS NOT NULL;

CREATE TABLE notice_body (
  seq INTEGER PRIMARY KEY REFERENCES notice (seq),
  text TEXT NOT NULL,
  extracted TEXT NOT NULL,
  spans TEXT NOT NULL,
  rules INTEGER NOT NULL
) STRICT;

CREATE TABLE notice_source (
  notice INTEGER NOT NULL REFERENCES notice (seq),
  original TEXT NOT NULL REFERENCES original (sha256),
  position INTEGER NOT NULL,
  PRIMARY KEY (original, position, notice)
) STRICT, WITHOUT ROWID;

CREATE TABLE notice_relation (
  later INTEGER NOT NULL REFERENCES notice (seq),
  earlier INTEGER NOT NULL REFERENCES notice (seq),
  relation TEXT NOT NULL CHECK (relation IN ('duplicate', 're-issue', 'extension', 'correction')),
  PRIMARY KEY (later, earlier)
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_relation_earlier ON notice_relation (earlier);

CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  notice INTEGER NOT NULL REFERENCES notice (seq),
  path TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('change', 'add', 'remove', 'confirm')),
  before TEXT,
  after TEXT,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX correction_notice ON correction (notice);

CREATE VIRTUAL TABLE notice_search USING fts5 (title, body, content = '', contentless_delete = 1, detail = full);

CREATE TABLE client (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  credit_code TEXT,
  cells TEXT NOT NULL,
  original TEXT REFERENCES original (sha256),
  source_sheet TEXT,
  source_row INTEGER,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX client_name_key ON client (name_key) WHERE removed = 0;
CREATE INDEX client_credit_code ON client (credit_code) WHERE credit_code IS NOT NULL;

CREATE TABLE client_row (
  id INTEGER PRIMARY KEY,
  client INTEGER NOT NULL REFERENCES client (id),
  sheet TEXT NOT NULL,
  position INTEGER NOT NULL,
  cells TEXT NOT NULL,
  original TEXT REFERENCES original (sha256),
  source_sheet TEXT,
  source_row INTEGER,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX client_row_client ON client_row (client);

CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE journal_change (
  entry INTEGER NOT NULL REFERENCES journal (id),
  seq INTEGER NOT NULL,
  target TEXT NOT NULL,
  row INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (entry, seq)
) STRICT, WITHOUT ROWID;
`;
