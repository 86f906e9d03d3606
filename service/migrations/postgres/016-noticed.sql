-- Hosts browsers noticed and somebody has looked at: no GenAI tool after all. What was noticed stands in records.
CREATE TABLE no_tool (
  production TEXT COLLATE "C" NOT NULL,
  host TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  by_whom TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (production, host)
);

GRANT SELECT, INSERT, DELETE ON no_tool TO slateguard_service;
