-- What a person sees of what is held about them: who read it, and the way in from their own browser.

-- Whose records an access was to. An empty device: everybody's of the production; an empty production, too: of all.
CREATE TABLE access_of (
  access INTEGER NOT NULL REFERENCES access (id),
  device TEXT NOT NULL,
  production TEXT NOT NULL,
  -- How many of them; null where it was everything there was.
  records INTEGER,
  PRIMARY KEY (access, device, production)
) STRICT, WITHOUT ROWID;

CREATE INDEX access_of_device ON access_of (device, access);

-- A link a device asked for, by the hash of its code. Times are milliseconds.
CREATE TABLE own_link (
  hash TEXT PRIMARY KEY,
  device TEXT NOT NULL REFERENCES device (id),
  expires INTEGER NOT NULL,
  used_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE own_session (
  hash TEXT PRIMARY KEY,
  device TEXT NOT NULL REFERENCES device (id),
  opened_at TEXT NOT NULL,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER access_of_stays_as_it_is BEFORE UPDATE ON access_of BEGIN SELECT RAISE(ABORT, 'append-only: access_of'); END;
CREATE TRIGGER access_of_stays BEFORE DELETE ON access_of BEGIN SELECT RAISE(ABORT, 'append-only: access_of'); END;
