-- Who somebody behind a device is: one person asks, another decides, and it ends by itself.
CREATE TABLE identify_request (
  id TEXT PRIMARY KEY,
  production TEXT NOT NULL,
  device TEXT NOT NULL REFERENCES device (id),
  reason TEXT NOT NULL,
  asked_by TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL,
  -- The order of asking, for pages.
  number INTEGER NOT NULL UNIQUE
) STRICT;

CREATE INDEX identify_request_device ON identify_request (device, number);

CREATE TABLE identify_decision (
  request TEXT PRIMARY KEY REFERENCES identify_request (id),
  at TEXT NOT NULL,
  decided_by TEXT NOT NULL REFERENCES person (id),
  note TEXT NOT NULL,
  -- Until when it may be looked at; null: it was declined.
  until TEXT
) STRICT;

CREATE TRIGGER identify_takes_two BEFORE INSERT ON identify_decision
WHEN NEW.decided_by IS (SELECT asked_by FROM identify_request WHERE id = NEW.request)
BEGIN SELECT RAISE(ABORT, 'identify_decision: takes two'); END;

CREATE TRIGGER identify_request_stays_as_it_is BEFORE UPDATE ON identify_request BEGIN SELECT RAISE(ABORT, 'append-only: identify_request'); END;
CREATE TRIGGER identify_request_stays BEFORE DELETE ON identify_request BEGIN SELECT RAISE(ABORT, 'append-only: identify_request'); END;
CREATE TRIGGER identify_decision_stays_as_it_is BEFORE UPDATE ON identify_decision BEGIN SELECT RAISE(ABORT, 'append-only: identify_decision'); END;
CREATE TRIGGER identify_decision_stays BEFORE DELETE ON identify_decision BEGIN SELECT RAISE(ABORT, 'append-only: identify_decision'); END;
