-- What a second history said goes when records of its person do; that there was one, and both hashes, stay.
CREATE TABLE fork_erasure (
  fork BIGINT PRIMARY KEY REFERENCES fork (id),
  statement BIGINT NOT NULL REFERENCES statement (id)
);

CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON fork_erasure EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_fork_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ROW(NEW.id, NEW.device, NEW.epoch, NEW.sequence, NEW.kind, NEW.stored_hash, NEW.offered_hash, NEW.at)
       IS DISTINCT FROM
     ROW(OLD.id, OLD.device, OLD.epoch, OLD.sequence, OLD.kind, OLD.stored_hash, OLD.offered_hash, OLD.at)
     OR NEW.offered <> '' OR NOT EXISTS (SELECT 1 FROM fork_erasure WHERE fork_erasure.fork = OLD.id)
  THEN RAISE EXCEPTION 'append-only: fork'; END IF;
  RETURN NEW;
END $$;

DROP TRIGGER stays ON fork;
CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON fork EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stays_as_it_is BEFORE UPDATE ON fork FOR EACH ROW EXECUTE FUNCTION refuse_fork_change();

GRANT SELECT, INSERT ON fork_erasure TO slateguard_service;
GRANT UPDATE (offered) ON fork TO slateguard_service;
