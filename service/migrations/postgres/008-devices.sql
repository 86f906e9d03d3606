-- How a device was when it last said so; the next report takes its place. No part of the log, and no proof of anything.
CREATE TABLE device_status (
  device TEXT COLLATE "C" NOT NULL REFERENCES device (id),
  production TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  version TEXT COLLATE "C" NOT NULL,
  revision BIGINT NOT NULL,
  -- Whether anything was amiss.
  faulty BIGINT NOT NULL,
  health TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (device, production)
);

GRANT SELECT, INSERT, UPDATE ON device_status TO slateguard_service;
