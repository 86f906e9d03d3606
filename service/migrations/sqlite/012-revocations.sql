-- A device that was taken off a production. What it sent before stays; what it sends after is refused.
CREATE TABLE revocation (
  id INTEGER PRIMARY KEY,
  device TEXT NOT NULL REFERENCES device (id),
  production TEXT NOT NULL,
  at TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE INDEX revocation_place ON revocation (device, production);

-- Let in again, by a token made for it since.
CREATE TABLE readmission (
  revocation INTEGER PRIMARY KEY REFERENCES revocation (id),
  at TEXT NOT NULL,
  token TEXT NOT NULL
) STRICT;

CREATE VIEW revoked AS
  SELECT id, device, production, at, by_whom, reason FROM revocation
  WHERE NOT EXISTS (SELECT 1 FROM readmission WHERE readmission.revocation = revocation.id);

CREATE TRIGGER revocation_stays_as_it_is BEFORE UPDATE ON revocation BEGIN SELECT RAISE(ABORT, 'append-only: revocation'); END;
CREATE TRIGGER revocation_stays BEFORE DELETE ON revocation BEGIN SELECT RAISE(ABORT, 'append-only: revocation'); END;
CREATE TRIGGER readmission_stays_as_it_is BEFORE UPDATE ON readmission BEGIN SELECT RAISE(ABORT, 'append-only: readmission'); END;
CREATE TRIGGER readmission_stays BEFORE DELETE ON readmission BEGIN SELECT RAISE(ABORT, 'append-only: readmission'); END;
