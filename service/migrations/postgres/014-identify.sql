-- Who somebody behind a device is: one person asks, another decides, and it ends by itself.
CREATE TABLE identify_request (
  id TEXT COLLATE "C" PRIMARY KEY,
  production TEXT COLLATE "C" NOT NULL,
  device TEXT COLLATE "C" NOT NULL REFERENCES device (id),
  reason TEXT COLLATE "C" NOT NULL,
  asked_by TEXT COLLATE "C" NOT NULL REFERENCES person (id),
  at TEXT COLLATE "C" NOT NULL,
  -- The order of asking, for pages.
  number BIGINT NOT NULL UNIQUE
);

CREATE INDEX identify_request_device ON identify_request (device, number);

CREATE TABLE identify_decision (
  request TEXT COLLATE "C" PRIMARY KEY REFERENCES identify_request (id),
  at TEXT COLLATE "C" NOT NULL,
  decided_by TEXT COLLATE "C" NOT NULL REFERENCES person (id),
  note TEXT COLLATE "C" NOT NULL,
  -- Until when it may be looked at; null: it was declined.
  until TEXT COLLATE "C"
);

CREATE FUNCTION identify_takes_two() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.decided_by = (SELECT asked_by FROM slateguard.identify_request WHERE id = NEW.request) THEN
    RAISE EXCEPTION 'identify_decision: takes two' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER takes_two BEFORE INSERT ON identify_decision FOR EACH ROW EXECUTE FUNCTION identify_takes_two();
CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON identify_request EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON identify_decision EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON identify_request, identify_decision TO slateguard_service;
