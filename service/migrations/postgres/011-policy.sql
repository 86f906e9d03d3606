-- What a production's policy is to become, what it was, and the lists that are too large to stand in it.
CREATE TABLE policy_draft (
  production TEXT COLLATE "C" PRIMARY KEY,
  document TEXT COLLATE "C" NOT NULL,
  -- Grows with each change, so that two people do not write over each other.
  edit BIGINT NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  by TEXT COLLATE "C" NOT NULL
);

CREATE TABLE policy_list (
  name TEXT COLLATE "C" PRIMARY KEY,
  production TEXT COLLATE "C" NOT NULL,
  sha256 TEXT COLLATE "C" NOT NULL,
  text TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  by TEXT COLLATE "C" NOT NULL
);

-- As published, byte for byte; a row for each production it names.
CREATE TABLE policy_version (
  production TEXT COLLATE "C" NOT NULL,
  revision BIGINT NOT NULL,
  text TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  by TEXT COLLATE "C" NOT NULL,
  -- The revision it brought back, where it did.
  restores BIGINT,
  PRIMARY KEY (production, revision)
);

CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_list EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_version EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON policy_draft, policy_list, policy_version TO slateguard_service;
GRANT UPDATE ON policy_draft TO slateguard_service;
