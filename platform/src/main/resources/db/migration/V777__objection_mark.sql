-- Which record is under which objection. What is shown stands on the record's version alone; these rows say which status
-- its provider gave it, so that the last objection's end brings that one back, and which versions were wrong.

CREATE TABLE objection_mark (
    objection       uuid        PRIMARY KEY,
    organisation_id bigint      NOT NULL,
    record_id       uuid        NOT NULL,
    provider_status text        NOT NULL,
    opened_version  integer     NOT NULL,
    opened_at       timestamptz NOT NULL,
    closed_version  integer,
    closed_at       timestamptz,
    upheld          boolean,
    CHECK ((closed_at IS NULL) = (closed_version IS NULL) AND (closed_at IS NULL) = (upheld IS NULL))
);
CREATE INDEX objection_mark_open ON objection_mark (record_id) WHERE closed_at IS NULL;
CREATE INDEX objection_mark_upheld ON objection_mark (record_id) WHERE upheld;

COMMENT ON COLUMN objection_mark.opened_version IS 'the version that was objected to';
COMMENT ON COLUMN objection_mark.closed_version IS 'the version that was current when the objection had ended';
