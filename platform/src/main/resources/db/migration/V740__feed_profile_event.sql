-- Who saved or deleted which feed profile: it decides how an agency's files are read.

CREATE TABLE feed_profile_event (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        timestamptz NOT NULL,
    actor     text        NOT NULL,
    act       text        NOT NULL CHECK (act IN ('SAVED', 'DELETED')),
    agency_id bigint      NOT NULL REFERENCES agency (id),
    name      text        NOT NULL
);
COMMENT ON TABLE feed_profile_event IS 'rows are only ever added';

CREATE INDEX feed_profile_event_agency ON feed_profile_event (agency_id, id);
