-- What goes on beside whoever writes, each by whoever holds its row until the commit: the tree and what reviewing pages
-- show are made of records that are on disk, and devices need not wait for either.
CREATE TABLE beside (
  work TEXT COLLATE "C" PRIMARY KEY
);

INSERT INTO beside VALUES ('tree'), ('digest');

-- Made of records in the same transaction, and made anew from them at any time: looking each of them up again was two
-- thirds of the work.
ALTER TABLE note_word DROP CONSTRAINT note_word_row_fkey;
ALTER TABLE case_record DROP CONSTRAINT case_record_row_fkey;

GRANT SELECT, UPDATE ON beside TO slateguard_service;
