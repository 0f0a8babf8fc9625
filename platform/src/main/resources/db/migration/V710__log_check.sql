-- How far the log was checked against what is stored, and when all of it was last.

CREATE TABLE log_check (
    one      boolean     PRIMARY KEY DEFAULT true CHECK (one),
    verified bigint      NOT NULL,
    whole_at timestamptz
);
INSERT INTO log_check (verified) VALUES (0);
COMMENT ON COLUMN log_check.verified IS 'entries before this index were found to be held as they were entered';
