-- The public figures (统计): counts of what was public on one day, replaced as a whole; nothing of an earlier day is kept,
-- so that no difference between two days tells what left the public. Every number can be counted anew from public records.

CREATE TABLE figure_state (
    only_row boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    day      date        NOT NULL,
    made_at  timestamptz NOT NULL,
    took_ms  bigint      NOT NULL,
    writes   bigint      NOT NULL
);
COMMENT ON COLUMN figure_state.day IS 'the day on which what is counted was public';
COMMENT ON COLUMN figure_state.writes IS 'the server''s own count of rows written to the tables that are counted; another one now means that something changed';

CREATE TABLE figure_records (
    region  text   NOT NULL,
    kind    text   NOT NULL,
    month   date   NOT NULL,
    records bigint NOT NULL,
    PRIMARY KEY (region, kind, month)
);
COMMENT ON COLUMN figure_records.region IS 'of the organisation: a code within the city, elsewhere, or empty where none is stated';
COMMENT ON COLUMN figure_records.month IS 'first day of the month of decision';

CREATE TABLE figure_agency (
    agency_id bigint NOT NULL,
    month     date   NOT NULL,
    in_time   bigint NOT NULL,
    late      bigint NOT NULL,
    earlier   bigint NOT NULL,
    PRIMARY KEY (agency_id, month)
);
COMMENT ON COLUMN figure_agency.earlier IS 'decided before the agency joined the register, or before there was a time limit';

CREATE TABLE figure_region (
    region     text   PRIMARY KEY,
    registered bigint NOT NULL,
    covered    bigint NOT NULL
);
COMMENT ON COLUMN figure_region.registered IS 'organisations that registration data or the office confirmed, merged ones once';

CREATE TABLE figure_kind (
    region  text   NOT NULL,
    kind    text   NOT NULL,
    covered bigint NOT NULL,
    PRIMARY KEY (region, kind)
);
