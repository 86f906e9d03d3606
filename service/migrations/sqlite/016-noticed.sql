-- Hosts browsers noticed and somebody has looked at: no GenAI tool after all. What was noticed stands in records.
CREATE TABLE no_tool (
  production TEXT NOT NULL,
  host TEXT NOT NULL,
  at TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  PRIMARY KEY (production, host)
) STRICT;
