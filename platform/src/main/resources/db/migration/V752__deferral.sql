-- Deferrals of display (暂缓公示): one person prepares, another approves. What the public sees stands on the record's
-- version alone, as its first public day; nothing has to run when a deferral is over.

CREATE TABLE deferral (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id bigint      NOT NULL,
    record_id       uuid        NOT NULL,
    until_on        date        NOT NULL,
    basis           text        NOT NULL,
    reason          text        NOT NULL,
    prepared_at     timestamptz NOT NULL,
    prepared_by     text        NOT NULL,
    decided_at      timestamptz,
    decided_by      text,
    approved        boolean,
    end_prepared_at timestamptz,
    end_prepared_by text,
    end_reason      text,
    ended_at        timestamptz,
    ended_by        text,
    CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (approved IS NULL)),
    CHECK ((end_prepared_at IS NULL) = (end_prepared_by IS NULL) AND (end_prepared_at IS NULL) = (end_reason IS NULL)),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL OR end_prepared_at IS NOT NULL)),
    CONSTRAINT deferral_four_eyes CHECK (decided_by <> prepared_by AND ended_by <> end_prepared_by)
);
CREATE INDEX deferral_record ON deferral (record_id);

COMMENT ON COLUMN deferral.until_on IS 'the last day on which the public does not see the record';
COMMENT ON COLUMN deferral.approved IS 'false if the second person refused it';
