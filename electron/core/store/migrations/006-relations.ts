/**
 * Relations of notices that people may set and refuse, and what they are found by: the words of notices that change
 * another, the matter of a title, prints of the texts. What stands already is found by when it is read again.
 */
export const relations = `
CREATE TABLE notice_relation_next (
  id INTEGER PRIMARY KEY,
  later INTEGER NOT NULL REFERENCES notice (seq),
  earlier INTEGER NOT NULL REFERENCES notice (seq),
  relation TEXT NOT NULL CHECK (relation IN ('duplicate', 're-issue', 'extension', 'correction')),
  by_person INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0,
  UNIQUE (later, earlier)
) STRICT;
INSERT INTO notice_relation_next (later, earlier, relation) SELECT later, earlier, relation FROM notice_relation;
DROP TABLE notice_relation;
ALTER TABLE notice_relation_next RENAME TO notice_relation;
CREATE INDEX notice_relation_earlier ON notice_relation (earlier);

ALTER TABLE notice ADD COLUMN matter_key TEXT;

CREATE TABLE notice_amendment (
  notice INTEGER PRIMARY KEY REFERENCES notice (seq),
  words TEXT NOT NULL
) STRICT;

CREATE TABLE notice_print (
  hash INTEGER NOT NULL,
  notice INTEGER NOT NULL REFERENCES notice (seq),
  PRIMARY KEY (hash, notice)
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_print_notice ON notice_print (notice);
`;
