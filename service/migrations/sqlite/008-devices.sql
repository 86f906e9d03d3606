-- How a device was when it last said so; the next report takes its place. No part of the log, and no proof of anything.
CREATE TABLE device_status (
  device TEXT NOT NULL REFERENCES device (id),
  production TEXT NOT NULL,
  at TEXT NOT NULL,
  version TEXT NOT NULL,
  revision INTEGER NOT NULL,
  -- Whether anything was amiss.
  faulty INTEGER NOT NULL,
  health TEXT NOT NULL,
  PRIMARY KEY (device, production)
) STRICT, WITHOUT ROWID;
