-- What a second history said goes when records of its person do; that there was one, and both hashes, stay.
CREATE TABLE fork_erasure (
  fork INTEGER PRIMARY KEY REFERENCES fork (id),
  statement INTEGER NOT NULL REFERENCES statement (id)
) STRICT;

CREATE TRIGGER fork_erasure_stays_as_it_is BEFORE UPDATE ON fork_erasure BEGIN SELECT RAISE(ABORT, 'append-only: fork_erasure'); END;
CREATE TRIGGER fork_erasure_stays BEFORE DELETE ON fork_erasure BEGIN SELECT RAISE(ABORT, 'append-only: fork_erasure'); END;

DROP TRIGGER fork_stays_as_it_is;
CREATE TRIGGER fork_stays_as_it_is BEFORE UPDATE ON fork WHEN NOT (
  NEW.id IS OLD.id AND NEW.device IS OLD.device AND NEW.epoch IS OLD.epoch AND NEW.sequence IS OLD.sequence
  AND NEW.kind IS OLD.kind AND NEW.stored_hash IS OLD.stored_hash AND NEW.offered_hash IS OLD.offered_hash
  AND NEW.at IS OLD.at AND NEW.offered = ''
  AND EXISTS (SELECT 1 FROM fork_erasure WHERE fork_erasure.fork = OLD.id)
) BEGIN SELECT RAISE(ABORT, 'append-only: fork'); END;
