-- What a production's policy is to become, what it was, and the lists that are too large to stand in it.
CREATE TABLE policy_draft (
  production TEXT PRIMARY KEY,
  document TEXT NOT NULL,
  -- Grows with each change, so that two people do not write over each other.
  edit INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_list (
  name TEXT PRIMARY KEY,
  production TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;

-- As published, byte for byte; a row for each production it names.
CREATE TABLE policy_version (
  production TEXT NOT NULL,
  revision INTEGER NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  -- The revision it brought back, where it did.
  restores INTEGER,
  PRIMARY KEY (production, revision)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER policy_list_stays_as_it_is BEFORE UPDATE ON policy_list BEGIN SELECT RAISE(ABORT, 'append-only: policy_list'); END;
CREATE TRIGGER policy_list_stays BEFORE DELETE ON policy_list BEGIN SELECT RAISE(ABORT, 'append-only: policy_list'); END;
CREATE TRIGGER policy_version_stays_as_it_is BEFORE UPDATE ON policy_version BEGIN SELECT RAISE(ABORT, 'append-only: policy_version'); END;
CREATE TRIGGER policy_version_stays BEFORE DELETE ON policy_version BEGIN SELECT RAISE(ABORT, 'append-only: policy_version'); END;
