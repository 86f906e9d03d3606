-- A token registers devices for one production, until it ends, is used up or is taken back. Only its hash is kept.
CREATE TABLE enrolment_token (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  production TEXT NOT NULL,
  note TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  -- Milliseconds.
  expires INTEGER NOT NULL,
  max_uses INTEGER,
  uses INTEGER NOT NULL,
  revoked_at TEXT,
  -- The order of making, for pages.
  number INTEGER NOT NULL UNIQUE
) STRICT;

CREATE INDEX enrolment_token_production ON enrolment_token (production, number);

-- By which token a device came; null for the one of the environment.
ALTER TABLE enrolment ADD COLUMN token TEXT;

CREATE TRIGGER enrolment_token_stays BEFORE DELETE ON enrolment_token BEGIN SELECT RAISE(ABORT, 'append-only: enrolment_token'); END;
