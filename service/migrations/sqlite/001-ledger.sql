-- What the ledger holds is never changed and never taken out: the triggers at the end say so to everyone,
-- this service included. Only `nonce` and `probe` forget.

CREATE TABLE service_key (
  x TEXT PRIMARY KEY,
  since TEXT NOT NULL
) STRICT;

CREATE TABLE device (
  id TEXT PRIMARY KEY,
  x TEXT NOT NULL UNIQUE,
  enrolled_at TEXT NOT NULL
) STRICT;

CREATE TABLE enrolment (
  device TEXT NOT NULL REFERENCES device (id),
  production TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (device, production)
) STRICT, WITHOUT ROWID;

-- `row` is the order of arrival. Nothing pages by anything else.
CREATE TABLE record (
  row INTEGER PRIMARY KEY,
  device TEXT NOT NULL REFERENCES device (id),
  epoch TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  event_id TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL,
  prevhash TEXT NOT NULL,
  production TEXT NOT NULL,
  type TEXT NOT NULL,
  time TEXT NOT NULL,
  received_at TEXT NOT NULL,
  tool TEXT,
  decision TEXT,
  event TEXT NOT NULL,
  UNIQUE (device, epoch, sequence)
) STRICT;

CREATE INDEX record_production ON record (production);
CREATE INDEX record_type ON record (type);
CREATE INDEX record_tool ON record (tool) WHERE tool IS NOT NULL;
CREATE INDEX record_decision ON record (decision) WHERE decision IS NOT NULL;

CREATE TABLE record_detector (
  detector TEXT NOT NULL,
  row INTEGER NOT NULL REFERENCES record (row),
  PRIMARY KEY (detector, row)
) STRICT, WITHOUT ROWID;

-- Sequences that never arrived, inclusive. A gap that fills, wholly or in part, is closed, and what is left of it opened.
CREATE TABLE gap (
  id INTEGER PRIMARY KEY,
  device TEXT NOT NULL REFERENCES device (id),
  epoch TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last >= first),
  noticed_at TEXT NOT NULL
) STRICT;

CREATE INDEX gap_device ON gap (device, epoch, first);

CREATE TABLE gap_closed (
  gap INTEGER PRIMARY KEY REFERENCES gap (id),
  at TEXT NOT NULL
) STRICT;

-- Two histories of one device: what was offered against what is stored.
CREATE TABLE fork (
  id INTEGER PRIMARY KEY,
  device TEXT NOT NULL REFERENCES device (id),
  epoch TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('record', 'history')),
  stored_hash TEXT NOT NULL,
  offered_hash TEXT NOT NULL,
  offered TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (device, epoch, sequence, kind, offered_hash)
) STRICT;

CREATE TABLE rejection (
  id INTEGER PRIMARY KEY,
  device TEXT NOT NULL REFERENCES device (id),
  epoch TEXT NOT NULL,
  sequence TEXT NOT NULL,
  code TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (device, epoch, sequence, code, body_hash)
) STRICT;

-- Who read what, written before the answer leaves.
CREATE TABLE access (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  remote TEXT NOT NULL,
  event TEXT NOT NULL CHECK (event IN ('read', 'export-begun', 'export-ended')),
  query TEXT NOT NULL,
  records INTEGER
) STRICT;

CREATE TABLE nonce (
  device TEXT NOT NULL,
  nonce TEXT NOT NULL,
  expires INTEGER NOT NULL,
  PRIMARY KEY (device, nonce)
) STRICT, WITHOUT ROWID;

CREATE INDEX nonce_expires ON nonce (expires);

CREATE TABLE probe (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  at TEXT NOT NULL
) STRICT;

CREATE TRIGGER service_key_stays_as_it_is BEFORE UPDATE ON service_key BEGIN SELECT RAISE(ABORT, 'append-only: service_key'); END;
CREATE TRIGGER service_key_stays BEFORE DELETE ON service_key BEGIN SELECT RAISE(ABORT, 'append-only: service_key'); END;

CREATE TRIGGER device_stays_as_it_is BEFORE UPDATE ON device BEGIN SELECT RAISE(ABORT, 'append-only: device'); END;
CREATE TRIGGER device_stays BEFORE DELETE ON device BEGIN SELECT RAISE(ABORT, 'append-only: device'); END;

CREATE TRIGGER enrolment_stays_as_it_is BEFORE UPDATE ON enrolment BEGIN SELECT RAISE(ABORT, 'append-only: enrolment'); END;
CREATE TRIGGER enrolment_stays BEFORE DELETE ON enrolment BEGIN SELECT RAISE(ABORT, 'append-only: enrolment'); END;

CREATE TRIGGER record_stays_as_it_is BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'append-only: record'); END;
CREATE TRIGGER record_stays BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'append-only: record'); END;

CREATE TRIGGER record_detector_stays_as_it_is BEFORE UPDATE ON record_detector BEGIN SELECT RAISE(ABORT, 'append-only: record_detector'); END;
CREATE TRIGGER record_detector_stays BEFORE DELETE ON record_detector BEGIN SELECT RAISE(ABORT, 'append-only: record_detector'); END;

CREATE TRIGGER gap_stays_as_it_is BEFORE UPDATE ON gap BEGIN SELECT RAISE(ABORT, 'append-only: gap'); END;
CREATE TRIGGER gap_stays BEFORE DELETE ON gap BEGIN SELECT RAISE(ABORT, 'append-only: gap'); END;

CREATE TRIGGER gap_closed_stays_as_it_is BEFORE UPDATE ON gap_closed BEGIN SELECT RAISE(ABORT, 'append-only: gap_closed'); END;
CREATE TRIGGER gap_closed_stays BEFORE DELETE ON gap_closed BEGIN SELECT RAISE(ABORT, 'append-only: gap_closed'); END;

CREATE TRIGGER fork_stays_as_it_is BEFORE UPDATE ON fork BEGIN SELECT RAISE(ABORT, 'append-only: fork'); END;
CREATE TRIGGER fork_stays BEFORE DELETE ON fork BEGIN SELECT RAISE(ABORT, 'append-only: fork'); END;

CREATE TRIGGER rejection_stays_as_it_is BEFORE UPDATE ON rejection BEGIN SELECT RAISE(ABORT, 'append-only: rejection'); END;
CREATE TRIGGER rejection_stays BEFORE DELETE ON rejection BEGIN SELECT RAISE(ABORT, 'append-only: rejection'); END;

CREATE TRIGGER access_stays_as_it_is BEFORE UPDATE ON access BEGIN SELECT RAISE(ABORT, 'append-only: access'); END;
CREATE TRIGGER access_stays BEFORE DELETE ON access BEGIN SELECT RAISE(ABORT, 'append-only: access'); END;
