-- The credit file: a record is an identity, its versions carry everything that was said about it and until when.
-- Keys lead with the organisation, so that both tables can be distributed by it. No foreign keys on these two
-- tables: the record module is their only writer, and the check after each batch finds an orphan.

CREATE TABLE record (
    organisation_id bigint  NOT NULL,
    id              uuid    NOT NULL,
    kind            text    NOT NULL,
    document_key    bytea   NOT NULL,
    extra_key       text    NOT NULL,
    current_version integer NOT NULL,
    PRIMARY KEY (organisation_id, id)
);
COMMENT ON COLUMN record.document_key IS 'digest of deciding authority, kind and document number in normal form; of the substitute key where the document has no number';
COMMENT ON COLUMN record.extra_key IS 'the kind''s own extra key in normal form (licences: the licence number), else empty';

CREATE INDEX record_document ON record (document_key);
CREATE INDEX record_id ON record (id);

CREATE TABLE version (
    organisation_id   bigint      NOT NULL,
    record_id         uuid        NOT NULL,
    version           integer     NOT NULL,
    kind              text        NOT NULL,
    change            text        NOT NULL,
    agency_id         bigint,
    authority_key     text        NOT NULL,
    authority_name    text        NOT NULL,
    document_number   text        NOT NULL,
    decided_on        date        NOT NULL,
    served_on         date,
    finality          text,
    severity          text,
    severity_from     text,
    valid_from        date,
    valid_until       date,
    fine              numeric(18, 2),
    status            text        NOT NULL,
    ended_on          date,
    row_public_until  date,
    row_channels      text,
    public_from       date,
    public_until      date,
    government_from   date,
    government_until  date,
    authorised_from   date,
    authorised_until  date,
    report_from       date,
    report_until      date,
    hidden_because    text,
    body              text        NOT NULL,
    digest            bytea       NOT NULL,
    warnings          text[],
    received_at       timestamptz NOT NULL,
    recorded_at       timestamptz NOT NULL,
    actor             text,
    reason            text,
    batch_id          uuid,
    batch_sheet       smallint,
    batch_row         integer,
    PRIMARY KEY (organisation_id, record_id, version),
    CHECK (public_from IS NULL OR hidden_because IS NULL)
);
COMMENT ON TABLE version IS 'append only; a day column pair is the first and the last visible day of a channel, an empty last day is an end by a named event';
COMMENT ON COLUMN version.row_public_until IS 'the row''s own last public day: it can only narrow what the rule gives';
COMMENT ON COLUMN version.digest IS 'of what the row said, without its provider: tells a resend from a change';

CREATE INDEX version_list ON version (kind, decided_on DESC, record_id DESC);
CREATE INDEX version_batch ON version (batch_id, batch_sheet, batch_row);
