/** What persons decided for a client on a program. `basis` holds the clause and facts under it as they were. */
export const decisions = `
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  notice INTEGER NOT NULL REFERENCES notice (seq),
  track TEXT,
  client INTEGER NOT NULL REFERENCES client (id),
  target TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('pass', 'fail')),
  reason TEXT NOT NULL,
  basis TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_on TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX decision_client ON decision (client, notice);
`;
