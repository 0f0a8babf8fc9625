-- Orders to put something right, and regulatory talks. What is written in them lies in the case vault under the
-- order's id; what goes on the file is a version of a record like any other, and its days stand there.

CREATE TABLE rights_order (
    id              uuid        PRIMARY KEY,
    kind            text        NOT NULL CHECK (kind IN ('RECTIFICATION', 'REMINDING_TALK', 'WARNING_TALK')),
    state           text        NOT NULL CHECK (state IN ('PREPARED', 'ISSUED', 'REPORTED', 'PROPOSED', 'CLOSED', 'DROPPED')),
    agency_id       bigint      NOT NULL REFERENCES agency (id),
    organisation_id bigint      NOT NULL,
    about_record    uuid,
    document_number text        NOT NULL CHECK (btrim(document_number) <> ''),
    basis           text        NOT NULL CHECK (btrim(basis) <> ''),
    meets_at        timestamptz,
    working_days    integer     CHECK (working_days > 0),
    due_on          date,
    prepared_at     timestamptz NOT NULL,
    prepared_by     text        NOT NULL,
    issued_on       date,
    issued_by       text,
    seen_at         timestamptz,
    case_id         uuid        REFERENCES rights_case (id),
    record_id       uuid,
    result          text        CHECK (result IN ('DONE', 'DONE_LATE', 'NOT_DONE', 'HELD', 'ABSENT', 'CANCELLED')),
    result_on       date,
    proposed_by     text,
    decided_by      text,
    version         integer     NOT NULL DEFAULT 1,
    CHECK ((kind = 'RECTIFICATION') = (meets_at IS NULL)),
    CHECK (kind <> 'RECTIFICATION' OR due_on IS NOT NULL OR working_days IS NOT NULL),
    CHECK ((issued_on IS NULL) = (issued_by IS NULL)),
    CHECK ((result IS NULL) = (result_on IS NULL)),
    CONSTRAINT rights_order_four_eyes
        CHECK (decided_by IS NULL OR result NOT IN ('DONE_LATE', 'NOT_DONE', 'ABSENT') OR decided_by <> proposed_by)
);
COMMENT ON COLUMN rights_order.working_days IS 'the period in working days from the day of issue, extensions included; null if a day was set';
COMMENT ON COLUMN rights_order.record_id IS 'the record that it became on the organisation''s file';

CREATE INDEX rights_order_agency ON rights_order (agency_id, prepared_at DESC, id);
CREATE INDEX rights_order_organisation ON rights_order (organisation_id, prepared_at DESC, id);
CREATE INDEX rights_order_open ON rights_order (state, due_on, id) WHERE state NOT IN ('CLOSED', 'DROPPED');

CREATE TABLE rights_order_step (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id uuid        NOT NULL REFERENCES rights_order (id),
    at       timestamptz NOT NULL,
    actor    text        NOT NULL,
    side     text        NOT NULL CHECK (side IN ('AGENCY', 'ORGANISATION')),
    act      text        NOT NULL,
    day      date
);
COMMENT ON TABLE rights_order_step IS 'what was written with a step lies in the case vault, named by the step';
CREATE INDEX rights_order_step_order ON rights_order_step (order_id, id);
CREATE INDEX rights_order_case ON rights_order (case_id) WHERE case_id IS NOT NULL;
