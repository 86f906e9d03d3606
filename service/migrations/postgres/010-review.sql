-- What the reviewing pages read at once, however long the log is. All of it but what people keep for themselves is made
-- from the records, shortly after they arrived, and says nothing they do not.

-- Words of what people wrote beside a use; they go when their record is erased.
CREATE TABLE note_word (
  word TEXT COLLATE "C" NOT NULL,
  row BIGINT NOT NULL REFERENCES record (row),
  PRIMARY KEY (word, row)
);

CREATE INDEX note_word_row ON note_word (row);

-- Records that name a case.
CREATE TABLE case_record (
  use_case TEXT COLLATE "C" NOT NULL,
  row BIGINT NOT NULL REFERENCES record (row),
  PRIMARY KEY (use_case, row)
);

CREATE INDEX case_record_row ON case_record (row);

-- How many records of a day are alike in everything that is counted. Empty texts where a record says nothing of it.
CREATE TABLE tally (
  production TEXT COLLATE "C" NOT NULL,
  day TEXT COLLATE "C" NOT NULL,
  department TEXT COLLATE "C" NOT NULL,
  tool TEXT COLLATE "C" NOT NULL,
  type TEXT COLLATE "C" NOT NULL,
  decision TEXT COLLATE "C" NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  count BIGINT NOT NULL,
  PRIMARY KEY (production, day, department, tool, type, decision, status)
);

-- A person's own: filters with a name, and how far they had looked.
CREATE TABLE saved_view (
  person TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  query TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (person, name)
);

CREATE TABLE last_look (
  person TEXT COLLATE "C" PRIMARY KEY,
  row BIGINT NOT NULL,
  at TEXT COLLATE "C" NOT NULL
);

INSERT INTO counter (name, value) VALUES ('records digested', 0);

CREATE INDEX record_device ON record (device, row);
CREATE INDEX use_case_tool ON use_case (production, tool, number);

GRANT SELECT, INSERT, UPDATE, DELETE ON note_word, case_record, tally, saved_view, last_look TO slateguard_service;
