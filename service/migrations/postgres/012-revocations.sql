-- A device that was taken off a production. What it sent before stays; what it sends after is refused.
CREATE TABLE revocation (
  id BIGINT PRIMARY KEY,
  device TEXT COLLATE "C" NOT NULL REFERENCES device (id),
  production TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  by_whom TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C" NOT NULL
);

CREATE INDEX revocation_place ON revocation (device, production);

-- Let in again, by a token made for it since.
CREATE TABLE readmission (
  revocation BIGINT PRIMARY KEY REFERENCES revocation (id),
  at TEXT COLLATE "C" NOT NULL,
  token TEXT COLLATE "C" NOT NULL
);

CREATE VIEW revoked AS
  SELECT id, device, production, at, by_whom, reason FROM revocation
  WHERE NOT EXISTS (SELECT 1 FROM readmission WHERE readmission.revocation = revocation.id);

CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON revocation EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON readmission EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON revocation, readmission TO slateguard_service;
GRANT SELECT ON revoked TO slateguard_service;
