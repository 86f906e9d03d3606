-- One leaf a record, in the order of arrival, and one a statement of this service. A leaf stays for good; its salt goes
-- when the record is erased, and with it the last way to test a guess against the leaf.

CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;

CREATE TABLE leaf (
  idx INTEGER PRIMARY KEY,
  record INTEGER UNIQUE REFERENCES record (row),
  statement INTEGER UNIQUE REFERENCES statement (id),
  hash TEXT NOT NULL,
  salt TEXT
) STRICT;

-- Hashes of complete subtrees of 256, 65536, … leaves: `idx` counts them from the left.
CREATE TABLE subtree (
  level INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (level, idx)
) STRICT, WITHOUT ROWID;

CREATE TABLE checkpoint (
  size INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TRIGGER statement_stays_as_it_is BEFORE UPDATE ON statement BEGIN SELECT RAISE(ABORT, 'append-only: statement'); END;
CREATE TRIGGER statement_stays BEFORE DELETE ON statement BEGIN SELECT RAISE(ABORT, 'append-only: statement'); END;

CREATE TRIGGER leaf_stays_as_it_is BEFORE UPDATE ON leaf BEGIN SELECT RAISE(ABORT, 'append-only: leaf'); END;
CREATE TRIGGER leaf_stays BEFORE DELETE ON leaf BEGIN SELECT RAISE(ABORT, 'append-only: leaf'); END;

CREATE TRIGGER subtree_stays_as_it_is BEFORE UPDATE ON subtree BEGIN SELECT RAISE(ABORT, 'append-only: subtree'); END;
CREATE TRIGGER subtree_stays BEFORE DELETE ON subtree BEGIN SELECT RAISE(ABORT, 'append-only: subtree'); END;

CREATE TRIGGER checkpoint_stays_as_it_is BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only: checkpoint'); END;
CREATE TRIGGER checkpoint_stays BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only: checkpoint'); END;
