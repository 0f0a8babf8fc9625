-- Prior written notices: what an authority tells an organisation before it puts it on a list, and what that answers. Texts
-- lie in the case vault under the notice's id.

CREATE TABLE prior_notice (
    id              uuid        PRIMARY KEY,
    purpose         text        NOT NULL CHECK (btrim(purpose) <> ''),
    agency_id       bigint      NOT NULL REFERENCES agency (id),
    organisation_id bigint      NOT NULL,
    document_number text        NOT NULL CHECK (btrim(document_number) <> ''),
    basis           text        NOT NULL CHECK (btrim(basis) <> ''),
    state           text        NOT NULL CHECK (state IN ('PREPARED', 'ISSUED', 'DELIVERED', 'ANSWERED', 'WEIGHED', 'DROPPED')),
    answer_days     integer     NOT NULL CHECK (answer_days > 0),
    prepared_at     timestamptz NOT NULL,
    prepared_by     text        NOT NULL,
    issued_on       date,
    issued_by       text,
    case_id         uuid        REFERENCES rights_case (id),
    delivered_on    date,
    delivered_way   text,
    opened_at       timestamptz,
    answered_on     date,
    answered_by     text,
    weighed_on      date,
    weighed_by      text,
    version         integer     NOT NULL DEFAULT 1,
    CONSTRAINT prior_notice_four_eyes CHECK (issued_by <> prepared_by),
    CHECK ((issued_on IS NULL) = (issued_by IS NULL)),
    CHECK ((delivered_on IS NULL) = (delivered_way IS NULL))
);
COMMENT ON COLUMN prior_notice.answer_days IS 'within how many working days of the delivery it can be answered, as the catalogue had it when it was issued';
COMMENT ON COLUMN prior_notice.weighed_on IS 'when the authority wrote down what it makes of the answer';

CREATE INDEX prior_notice_agency ON prior_notice (agency_id, prepared_at DESC, id);
CREATE INDEX prior_notice_organisation ON prior_notice (organisation_id, prepared_at DESC, id);
CREATE INDEX prior_notice_case ON prior_notice (case_id) WHERE case_id IS NOT NULL;
