-- A record that was erased keeps its place in its chain and in the tree, and nothing it said: not even its id, without
-- which nobody can test a guess against its hash. First comes the signed statement, then the row here, then the rest.

CREATE TABLE erasure (
  record INTEGER PRIMARY KEY REFERENCES record (row),
  statement INTEGER NOT NULL REFERENCES statement (id)
) STRICT;

-- The newest entry of a production says whether its records may be erased, and of a type, after how many days they are.
CREATE TABLE legal_hold (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  production TEXT NOT NULL,
  holds INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE retention (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  production TEXT NOT NULL,
  type TEXT NOT NULL,
  days INTEGER
) STRICT;

CREATE TRIGGER erasure_stays_as_it_is BEFORE UPDATE ON erasure BEGIN SELECT RAISE(ABORT, 'append-only: erasure'); END;
CREATE TRIGGER erasure_stays BEFORE DELETE ON erasure BEGIN SELECT RAISE(ABORT, 'append-only: erasure'); END;
CREATE TRIGGER legal_hold_stays_as_it_is BEFORE UPDATE ON legal_hold BEGIN SELECT RAISE(ABORT, 'append-only: legal_hold'); END;
CREATE TRIGGER legal_hold_stays BEFORE DELETE ON legal_hold BEGIN SELECT RAISE(ABORT, 'append-only: legal_hold'); END;
CREATE TRIGGER retention_stays_as_it_is BEFORE UPDATE ON retention BEGIN SELECT RAISE(ABORT, 'append-only: retention'); END;
CREATE TRIGGER retention_stays BEFORE DELETE ON retention BEGIN SELECT RAISE(ABORT, 'append-only: retention'); END;

DROP TRIGGER record_stays_as_it_is;
CREATE TRIGGER record_stays_as_it_is BEFORE UPDATE ON record WHEN NOT (
  NEW.row IS OLD.row AND NEW.device IS OLD.device AND NEW.epoch IS OLD.epoch AND NEW.sequence IS OLD.sequence
  AND NEW.hash IS OLD.hash AND NEW.prevhash IS OLD.prevhash AND NEW.production IS OLD.production
  AND NEW.type IS OLD.type AND NEW.received_at IS OLD.received_at
  AND NEW.event = '' AND NEW.time = '' AND NEW.event_id = 'erased:' || OLD.row
  AND NEW.tool IS NULL AND NEW.decision IS NULL
  AND EXISTS (SELECT 1 FROM erasure WHERE erasure.record = OLD.row)
) BEGIN SELECT RAISE(ABORT, 'append-only: record'); END;

DROP TRIGGER record_detector_stays;
CREATE TRIGGER record_detector_stays BEFORE DELETE ON record_detector
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.record = OLD.row)
BEGIN SELECT RAISE(ABORT, 'append-only: record_detector'); END;

DROP TRIGGER leaf_stays_as_it_is;
CREATE TRIGGER leaf_stays_as_it_is BEFORE UPDATE ON leaf WHEN NOT (
  NEW.idx IS OLD.idx AND NEW.record IS OLD.record AND NEW.statement IS OLD.statement AND NEW.hash IS OLD.hash
  AND NEW.salt IS NULL AND EXISTS (SELECT 1 FROM erasure WHERE erasure.record = OLD.record)
) BEGIN SELECT RAISE(ABORT, 'append-only: leaf'); END;
