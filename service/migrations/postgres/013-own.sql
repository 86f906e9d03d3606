-- What a person sees of what is held about them: who read it, and the way in from their own browser.

-- Whose records an access was to. An empty device: everybody's of the production; an empty production, too: of all.
CREATE TABLE access_of (
  access BIGINT NOT NULL REFERENCES access (id),
  device TEXT COLLATE "C" NOT NULL,
  production TEXT COLLATE "C" NOT NULL,
  -- How many of them; null where it was everything there was.
  records BIGINT,
  PRIMARY KEY (access, device, production)
);

CREATE INDEX access_of_device ON access_of (device, access);

-- A link a device asked for, by the hash of its code. Times are milliseconds.
CREATE TABLE own_link (
  hash TEXT COLLATE "C" PRIMARY KEY,
  device TEXT COLLATE "C" NOT NULL REFERENCES device (id),
  expires BIGINT NOT NULL,
  used_at TEXT COLLATE "C"
);

CREATE TABLE own_session (
  hash TEXT COLLATE "C" PRIMARY KEY,
  device TEXT COLLATE "C" NOT NULL REFERENCES device (id),
  opened_at TEXT COLLATE "C" NOT NULL,
  expires BIGINT NOT NULL
);

CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON access_of EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON access_of, own_link, own_session TO slateguard_service;
GRANT UPDATE ON own_link TO slateguard_service;
GRANT DELETE ON own_link, own_session TO slateguard_service;
