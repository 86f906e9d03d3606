-- One case a declared use or a request for approval. What it is now stands in `use_case`; how it came to be, in
-- `case_event`, `case_answer` and `case_file`, which only grow.

CREATE TABLE use_case (
  id TEXT PRIMARY KEY,
  production TEXT NOT NULL,
  device TEXT NOT NULL REFERENCES device (id),
  kind TEXT NOT NULL CHECK (kind IN ('approval', 'declaration')),
  opened_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  status TEXT NOT NULL,
  route TEXT NOT NULL,
  -- How often it was answered.
  revision INTEGER NOT NULL,
  tool TEXT NOT NULL,
  tier TEXT,
  department TEXT,
  detectors TEXT NOT NULL,
  content_hash TEXT,
  reason TEXT,
  fields TEXT NOT NULL,
  -- The order of opening, for pages.
  number INTEGER NOT NULL UNIQUE
) STRICT;

CREATE INDEX use_case_status ON use_case (status, number);
CREATE INDEX use_case_production ON use_case (production, number);
CREATE INDEX use_case_department ON use_case (device, department);

CREATE TABLE case_event (
  id INTEGER PRIMARY KEY,
  use_case TEXT NOT NULL REFERENCES use_case (id),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  from_status TEXT,
  to_status TEXT NOT NULL,
  detail TEXT
) STRICT;

CREATE INDEX case_event_case ON case_event (use_case, id);

-- Written in the order of `number`, which devices page by. Exactly one of the last three says whom it is for.
CREATE TABLE case_answer (
  number INTEGER PRIMARY KEY,
  use_case TEXT NOT NULL REFERENCES use_case (id),
  production TEXT NOT NULL,
  answer TEXT NOT NULL,
  device TEXT,
  department TEXT,
  everybody INTEGER NOT NULL
) STRICT;

CREATE INDEX case_answer_case ON case_answer (use_case, number);

CREATE TABLE case_file (
  use_case TEXT NOT NULL REFERENCES use_case (id),
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  base64 TEXT NOT NULL,
  PRIMARY KEY (use_case, number)
) STRICT;

-- Numbers that are handed out one after the other, whoever asks; and how far something was read.
CREATE TABLE counter (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT;

INSERT INTO counter (name, value) VALUES ('case', 0), ('answer', 0), ('records seen by cases', 0);

CREATE TRIGGER case_event_stays_as_it_is BEFORE UPDATE ON case_event BEGIN SELECT RAISE(ABORT, 'append-only: case_event'); END;
CREATE TRIGGER case_event_stays BEFORE DELETE ON case_event BEGIN SELECT RAISE(ABORT, 'append-only: case_event'); END;

CREATE TRIGGER case_answer_stays_as_it_is BEFORE UPDATE ON case_answer BEGIN SELECT RAISE(ABORT, 'append-only: case_answer'); END;
CREATE TRIGGER case_answer_stays BEFORE DELETE ON case_answer BEGIN SELECT RAISE(ABORT, 'append-only: case_answer'); END;

CREATE TRIGGER case_file_stays_as_it_is BEFORE UPDATE ON case_file BEGIN SELECT RAISE(ABORT, 'append-only: case_file'); END;
CREATE TRIGGER case_file_stays BEFORE DELETE ON case_file BEGIN SELECT RAISE(ABORT, 'append-only: case_file'); END;

CREATE TRIGGER use_case_stays BEFORE DELETE ON use_case BEGIN SELECT RAISE(ABORT, 'append-only: use_case'); END;
