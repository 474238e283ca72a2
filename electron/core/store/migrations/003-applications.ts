/**
 * Applications (a client × a notice's program) with the papers ticked off, what is to be done, and each change of
 * stage. `material` is the key of shared/packet/material-key.ts, which survives another reading of the notice. What
 * the forms ask (申报事项) stands with the client's rows. `copies` null: as many as the notice asks for.
 */
export const applications = `
CREATE TABLE application (
  id INTEGER PRIMARY KEY,
  notice INTEGER NOT NULL REFERENCES notice (seq),
  track TEXT,
  client INTEGER NOT NULL REFERENCES client (id),
  stage TEXT NOT NULL CHECK (stage IN ('planned', 'preparing', 'submitted', 'approved', 'accepted', 'rejected')),
  owner TEXT,
  note TEXT,
  own_date TEXT,
  copies INTEGER,
  archived INTEGER NOT NULL DEFAULT 0,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX application_pair ON application (client, notice, coalesce(track, '')) WHERE removed = 0;
CREATE INDEX application_notice ON application (notice);

CREATE TABLE application_tick (
  id INTEGER PRIMARY KEY,
  application INTEGER NOT NULL REFERENCES application (id),
  material TEXT NOT NULL,
  done INTEGER NOT NULL,
  responsible TEXT,
  note TEXT,
  made_by TEXT NOT NULL,
  made_on TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX application_tick_material ON application_tick (application, material) WHERE removed = 0;

CREATE TABLE application_task (
  id INTEGER PRIMARY KEY,
  application INTEGER NOT NULL REFERENCES application (id),
  title TEXT NOT NULL,
  due TEXT,
  who TEXT,
  done INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX application_task_application ON application_task (application);

CREATE TABLE application_event (
  id INTEGER PRIMARY KEY,
  application INTEGER NOT NULL REFERENCES application (id),
  stage TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  note TEXT,
  made_by TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX application_event_application ON application_event (application);
`;
