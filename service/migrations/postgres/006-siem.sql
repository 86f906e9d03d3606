-- The ledger is the outbox: of each receiver it is kept how far it has come, and when it is tried again.
CREATE TABLE forwarding (
  receiver TEXT COLLATE "C" PRIMARY KEY,
  -- The last record it has.
  row BIGINT NOT NULL,
  failures BIGINT NOT NULL,
  next_at BIGINT NOT NULL
);

-- Records a receiver will not take, one by one: passed over, never silently.
CREATE TABLE not_forwarded (
  receiver TEXT COLLATE "C" NOT NULL,
  record BIGINT NOT NULL REFERENCES record (row),
  status BIGINT NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (receiver, record)
);

CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON not_forwarded EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON forwarding EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON forwarding, not_forwarded TO slateguard_service;
GRANT UPDATE ON forwarding TO slateguard_service;
