-- Cases in which organisations use their rights, and the clocks that run in them. A case says where it stands and who
-- owes the next act; what is said in it is kept by its feature, encrypted, and destroyed after its period.

CREATE SEQUENCE rights_case_number;

CREATE TABLE rights_case (
    id              uuid        PRIMARY KEY,
    number          text        NOT NULL UNIQUE,
    kind            text        NOT NULL,
    profile         text        NOT NULL,
    organisation_id bigint      NOT NULL,
    record_id       uuid,
    agency_id       bigint,
    stage           text        NOT NULL,
    owner           text        NOT NULL CHECK (owner IN ('OFFICE', 'AGENCY', 'ORGANISATION')),
    began_on        date        NOT NULL,
    opened_at       timestamptz NOT NULL,
    opened_by       text        NOT NULL,
    closed_at       timestamptz,
    outcome         text,
    CHECK ((closed_at IS NULL) = (outcome IS NULL))
);
COMMENT ON COLUMN rights_case.began_on IS 'the day of the event from which time limits run; it is not counted itself';

CREATE INDEX rights_case_organisation ON rights_case (organisation_id, opened_at DESC);
CREATE INDEX rights_case_record ON rights_case (record_id) WHERE record_id IS NOT NULL;
CREATE INDEX rights_case_open ON rights_case (kind, opened_at, id) WHERE closed_at IS NULL;
CREATE INDEX rights_case_agency ON rights_case (agency_id, kind, opened_at, id) WHERE closed_at IS NULL;

CREATE TABLE case_event (
    case_id  uuid        NOT NULL REFERENCES rights_case (id),
    sequence integer     NOT NULL,
    at       timestamptz NOT NULL,
    event    text        NOT NULL,
    stage    text        NOT NULL,
    actor    text        NOT NULL,
    PRIMARY KEY (case_id, sequence)
);

CREATE TABLE case_clock (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id     uuid    NOT NULL REFERENCES rights_case (id),
    limit_id    text,
    whole       boolean NOT NULL,
    owner       text    NOT NULL CHECK (owner IN ('OFFICE', 'AGENCY', 'ORGANISATION')),
    agency_id   bigint,
    began_on    date    NOT NULL,
    set_on      date,
    amount      integer,
    unit        text,
    extended    integer NOT NULL DEFAULT 0,
    due_on      date,
    provisional boolean NOT NULL,
    stopped_on  date,
    CHECK ((limit_id IS NULL) = (set_on IS NOT NULL) AND (limit_id IS NULL) = (amount IS NULL)
           AND (amount IS NULL) = (unit IS NULL))
);
COMMENT ON COLUMN case_clock.set_on IS 'the last day as an authority set it; without it the period of the time limit counts';
COMMENT ON COLUMN case_clock.due_on IS 'the last day; empty while a suspension without an end keeps it open';

CREATE INDEX case_clock_case ON case_clock (case_id);
CREATE INDEX case_clock_due ON case_clock (owner, agency_id, due_on, id) WHERE stopped_on IS NULL;
CREATE INDEX case_clock_provisional ON case_clock (id) WHERE stopped_on IS NULL AND provisional;

CREATE TABLE case_pause (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id    uuid NOT NULL REFERENCES rights_case (id),
    from_on    date NOT NULL,
    until_on   date,
    ground     text NOT NULL,
    entered_by text NOT NULL,
    ended_by   text,
    CHECK (until_on >= from_on)
);
CREATE UNIQUE INDEX case_pause_open ON case_pause (case_id) WHERE until_on IS NULL;
CREATE INDEX case_pause_case ON case_pause (case_id);
