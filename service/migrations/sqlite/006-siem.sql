-- The ledger is the outbox: of each receiver it is kept how far it has come, and when it is tried again.
CREATE TABLE forwarding (
  receiver TEXT PRIMARY KEY,
  -- The last record it has.
  row INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  next_at INTEGER NOT NULL
) STRICT;

-- Records a receiver will not take, one by one: passed over, never silently.
CREATE TABLE not_forwarded (
  receiver TEXT NOT NULL,
  record INTEGER NOT NULL REFERENCES record (row),
  status INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (receiver, record)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER forwarding_stays BEFORE DELETE ON forwarding BEGIN SELECT RAISE(ABORT, 'append-only: forwarding'); END;
CREATE TRIGGER not_forwarded_stays_as_it_is BEFORE UPDATE ON not_forwarded BEGIN SELECT RAISE(ABORT, 'append-only: not_forwarded'); END;
CREATE TRIGGER not_forwarded_stays BEFORE DELETE ON not_forwarded BEGIN SELECT RAISE(ABORT, 'append-only: not_forwarded'); END;
