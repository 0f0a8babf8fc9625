-- Objections: what of the register they are about, and how they were decided. What was said in them lies in the vault.

CREATE TABLE objection (
    case_id        uuid        PRIMARY KEY REFERENCES rights_case (id),
    target         text        NOT NULL CHECK (target IN ('RECORD', 'FIELD', 'OMISSION', 'ASSIGNMENT', 'MERGE', 'USE')),
    record_id      uuid,
    record_version integer,
    field          text,
    merge_id       bigint,
    read_id        bigint,
    provider_id    bigint,
    on_paper       boolean     NOT NULL,
    filed_by       text        NOT NULL,
    received_on    date        NOT NULL,
    answer         text        CHECK (answer IN ('CORRECTED', 'TAKE_DOWN', 'KEEP', 'NOTED')),
    answered_by    text,
    outcome        text        CHECK (outcome IN ('UPHELD', 'UPHELD_IN_PART', 'REJECTED', 'WITHDRAWN')),
    effect         text        CHECK (effect IN ('CORRECTED', 'TAKEN_DOWN', 'KEPT', 'UNDONE', 'NOTED')),
    decided_by     text,
    decided_on     date,
    working_days   integer,
    on_time        boolean,
    appeal_until   date,
    appeal_of      uuid        UNIQUE REFERENCES objection (case_id),
    CHECK ((record_id IS NULL) = (record_version IS NULL)),
    CHECK ((answer IS NULL) = (answered_by IS NULL)),
    CHECK ((outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_on IS NULL)
           AND (outcome IS NULL) = (effect IS NULL)),
    -- Nobody decides about what they entered themselves, unless the organisation takes it back.
    CONSTRAINT objection_four_eyes CHECK (NOT on_paper OR decided_by <> filed_by OR outcome = 'WITHDRAWN')
);
CREATE UNIQUE INDEX objection_open_record ON objection (record_id, target, coalesce(field, ''))
    WHERE decided_on IS NULL AND record_id IS NOT NULL;
CREATE UNIQUE INDEX objection_open_merge ON objection (merge_id) WHERE decided_on IS NULL AND merge_id IS NOT NULL;
CREATE UNIQUE INDEX objection_open_read ON objection (read_id) WHERE decided_on IS NULL AND read_id IS NOT NULL;
CREATE INDEX objection_decided ON objection (decided_on) WHERE decided_on IS NOT NULL;
CREATE INDEX objection_received ON objection (received_on);

COMMENT ON COLUMN objection.provider_id IS 'the agency that provided what the objection is about; by it figures are counted';
COMMENT ON COLUMN objection.working_days IS 'from the day of receipt, not counted, to the day of the decision, without suspensions';
COMMENT ON COLUMN objection.appeal_of IS 'the objection whose answer this one appeals against: one appeal each';

-- Units that read what an upheld objection showed to be wrong.
CREATE TABLE objection_told (
    case_id   uuid        NOT NULL REFERENCES objection (case_id),
    unit      text        NOT NULL,
    read_at   timestamptz NOT NULL,
    told_at   timestamptz NOT NULL,
    PRIMARY KEY (case_id, unit)
);
CREATE INDEX objection_told_unit ON objection_told (unit, told_at DESC);

CREATE TABLE objection_told_seen (
    account_id bigint      PRIMARY KEY REFERENCES account (id),
    seen_to    timestamptz NOT NULL
);

-- That something about an organisation was put right, shown on its page because it asked for that; nothing of what was wrong.
CREATE TABLE rectification_notice (
    case_id         uuid        PRIMARY KEY REFERENCES objection (case_id),
    organisation_id bigint      NOT NULL,
    rectified_on    date        NOT NULL,
    shown_from      date        NOT NULL,
    shown_until     date        NOT NULL CHECK (shown_until >= shown_from),
    asked_by        text        NOT NULL
);
CREATE INDEX rectification_notice_shown ON rectification_notice (organisation_id, shown_until);
