-- Notices of holidays (节假日安排) that the office adds to those that come with the software: one person enters a year's
-- notice, another approves it. For each year the notice approved last holds. Nothing here is altered once it is decided.

CREATE TABLE working_notice (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year       integer     NOT NULL CHECK (year BETWEEN 1949 AND 2199),
    source     text        NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text        NOT NULL,
    decided_at timestamptz,
    decided_by text,
    approved   bigint UNIQUE,
    CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (approved IS NULL OR decided_at IS NOT NULL)),
    CONSTRAINT working_notice_four_eyes CHECK (decided_by <> entered_by)
);
CREATE INDEX working_notice_waiting ON working_notice (id) WHERE decided_at IS NULL;

CREATE TABLE working_notice_day (
    notice bigint  NOT NULL REFERENCES working_notice,
    day    date    NOT NULL,
    worked boolean NOT NULL,
    name   text    NOT NULL,
    PRIMARY KEY (notice, day)
);

COMMENT ON COLUMN working_notice.source IS 'address of the State Council''s notice';
COMMENT ON COLUMN working_notice.approved IS 'its place in the order of approvals; null while it waits, or if it was refused';
COMMENT ON COLUMN working_notice_day.worked IS 'true for a make-up working day (调休上班)';
