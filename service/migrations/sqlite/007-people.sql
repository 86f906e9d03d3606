-- Who may look at what. A person stays known for good, because access records and cases name them by id; what they may do
-- is what their provider, or the command line, said last.

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  -- The provider's address, or `local`.
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  name TEXT NOT NULL,
  grants TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (issuer, subject)
) STRICT;

-- Known by the hash of what the browser holds. Times are milliseconds.
CREATE TABLE session (
  hash TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  opened_at TEXT NOT NULL,
  idle_until INTEGER NOT NULL,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_expires ON session (expires);

CREATE TABLE sign_in_code (
  hash TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('first-administrator', 'local')),
  expires INTEGER NOT NULL,
  used_at TEXT
) STRICT, WITHOUT ROWID;

-- Signing in and out, and what was done about people and tokens.
CREATE TABLE identity_event (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  remote TEXT NOT NULL,
  event TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;

CREATE TRIGGER person_stays BEFORE DELETE ON person BEGIN SELECT RAISE(ABORT, 'append-only: person'); END;
CREATE TRIGGER identity_event_stays_as_it_is BEFORE UPDATE ON identity_event BEGIN SELECT RAISE(ABORT, 'append-only: identity_event'); END;
CREATE TRIGGER identity_event_stays BEFORE DELETE ON identity_event BEGIN SELECT RAISE(ABORT, 'append-only: identity_event'); END;
