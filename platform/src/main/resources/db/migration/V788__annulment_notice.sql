-- The public reason for which a record was taken down (撤销公示): that it was, for what and by which decision, and nothing
-- of what the record said. Its days are fixed when it is written; a day decides whether it shows, and no job takes it down.
-- What it says stands on the record's version; of a record that is erased afterwards, nothing is left to say.

CREATE TABLE annulment_notice (
    organisation_id bigint  NOT NULL,
    record_id       uuid    NOT NULL,
    version         integer NOT NULL,
    agency_id       bigint,
    taken_down_on   date    NOT NULL,
    due_on          date,
    public_from     date    NOT NULL,
    public_until    date    NOT NULL,
    PRIMARY KEY (organisation_id, record_id)
);
CREATE INDEX annulment_notice_day ON annulment_notice (taken_down_on DESC, record_id DESC);

COMMENT ON COLUMN annulment_notice.version IS 'the version that ended the record';
COMMENT ON COLUMN annulment_notice.due_on IS 'the last day in time, from the day of the annulling decision; null if that was not sent';

-- Annulments that the office carries out on the document of a court or a review authority: one person prepares, another
-- approves.

CREATE TABLE annulment (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id         uuid        NOT NULL REFERENCES rights_case (id),
    organisation_id bigint      NOT NULL,
    record_id       uuid        NOT NULL,
    version         integer     NOT NULL,
    ground          text        NOT NULL,
    document        text        NOT NULL,
    document_on     date        NOT NULL,
    authority       text        NOT NULL,
    received_on     date        NOT NULL,
    text            text        NOT NULL,
    prepared_at     timestamptz NOT NULL,
    prepared_by     text        NOT NULL,
    decided_at      timestamptz,
    decided_by      text,
    approved        boolean,
    CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (approved IS NULL)),
    CONSTRAINT annulment_four_eyes CHECK (decided_by <> prepared_by)
);
CREATE UNIQUE INDEX annulment_open ON annulment (record_id) WHERE decided_at IS NULL;

COMMENT ON COLUMN annulment.authority IS 'the court or authority whose document it is';
COMMENT ON COLUMN annulment.received_on IS 'when the office received the document';
COMMENT ON COLUMN annulment.approved IS 'false if the second person refused it';
