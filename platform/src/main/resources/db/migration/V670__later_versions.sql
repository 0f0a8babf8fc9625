-- What was changed or ended lately, kind by kind: the day's files of open data are made anew when something that stands
-- in them is no longer so. First versions, by far the most, are not in it.

CREATE INDEX version_later ON version (kind, recorded_at) WHERE version > 1;
