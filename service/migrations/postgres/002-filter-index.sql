-- Several filters at once are tried along this index, in order of arrival, without opening the records themselves.
CREATE INDEX record_filter ON record (row, production, type, tool, decision);
