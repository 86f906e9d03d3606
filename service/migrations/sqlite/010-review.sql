-- What the reviewing pages read at once, however long the log is. All of it but what people keep for themselves is made
-- from the records, shortly after they arrived, and says nothing they do not.

-- Words of what people wrote beside a use; they go when their record is erased.
CREATE TABLE note_word (
  word TEXT NOT NULL,
  row INTEGER NOT NULL REFERENCES record (row),
  PRIMARY KEY (word, row)
) STRICT, WITHOUT ROWID;

CREATE INDEX note_word_row ON note_word (row);

-- Records that name a case.
CREATE TABLE case_record (
  use_case TEXT NOT NULL,
  row INTEGER NOT NULL REFERENCES record (row),
  PRIMARY KEY (use_case, row)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_record_row ON case_record (row);

-- How many records of a day are alike in everything that is counted. Empty texts where a record says nothing of it.
CREATE TABLE tally (
  production TEXT NOT NULL,
  day TEXT NOT NULL,
  department TEXT NOT NULL,
  tool TEXT NOT NULL,
  type TEXT NOT NULL,
  decision TEXT NOT NULL,
  status TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (production, day, department, tool, type, decision, status)
) STRICT, WITHOUT ROWID;

-- A person's own: filters with a name, and how far they had looked.
CREATE TABLE saved_view (
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE last_look (
  person TEXT PRIMARY KEY,
  row INTEGER NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO counter (name, value) VALUES ('records digested', 0);

CREATE INDEX record_device ON record (device);
CREATE INDEX use_case_tool ON use_case (production, tool, number);
