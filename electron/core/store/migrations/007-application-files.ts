/** Files that persons attached to applications, kept as they came under their SHA-256. */
export const applicationFiles = `
CREATE TABLE application_file (
  id INTEGER PRIMARY KEY,
  application INTEGER NOT NULL REFERENCES application (id),
  original TEXT NOT NULL REFERENCES original (sha256),
  name TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX application_file_application ON application_file (application);
`;
