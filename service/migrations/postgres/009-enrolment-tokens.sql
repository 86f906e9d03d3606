-- A token registers devices for one production, until it ends, is used up or is taken back. Only its hash is kept.
CREATE TABLE enrolment_token (
  id TEXT COLLATE "C" PRIMARY KEY,
  hash TEXT COLLATE "C" NOT NULL UNIQUE,
  production TEXT COLLATE "C" NOT NULL,
  note TEXT COLLATE "C" NOT NULL,
  made_at TEXT COLLATE "C" NOT NULL,
  made_by TEXT COLLATE "C" NOT NULL,
  -- Milliseconds.
  expires BIGINT NOT NULL,
  max_uses BIGINT,
  uses BIGINT NOT NULL,
  revoked_at TEXT COLLATE "C",
  -- The order of making, for pages.
  number BIGINT NOT NULL UNIQUE
);

CREATE INDEX enrolment_token_production ON enrolment_token (production, number);

-- By which token a device came; null for the one of the environment.
ALTER TABLE enrolment ADD COLUMN token TEXT COLLATE "C";

CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON enrolment_token EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT, UPDATE ON enrolment_token TO slateguard_service;
