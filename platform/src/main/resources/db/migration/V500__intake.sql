-- Batches and the outcomes of their rows. Accepted and updated rows are found by the version's batch and row,
-- unchanged ones are kept as ranges, the others row by row.

CREATE TABLE batch (
    id             uuid PRIMARY KEY,
    agency_id      bigint      NOT NULL REFERENCES agency (id),
    kind           text,
    profile        text,
    trial          boolean     NOT NULL,
    file_name      text,
    file_size      bigint,
    file_sha256    bytea,
    spool_key      bytea,
    node           text        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    problem_code   text,
    problem_detail text,
    received_at    timestamptz NOT NULL,
    started_at     timestamptz,
    finished_at    timestamptz,
    done_sheet     smallint    NOT NULL DEFAULT -1,
    done_row       integer     NOT NULL DEFAULT 0,
    received       integer     NOT NULL DEFAULT 0,
    accepted       integer     NOT NULL DEFAULT 0,
    updated        integer     NOT NULL DEFAULT 0,
    unchanged      integer     NOT NULL DEFAULT 0,
    rejected       integer     NOT NULL DEFAULT 0,
    held           integer     NOT NULL DEFAULT 0,
    refused_person integer     NOT NULL DEFAULT 0,
    late_received  integer     NOT NULL DEFAULT 0,
    late_accepted  integer     NOT NULL DEFAULT 0,
    CHECK (received = accepted + updated + unchanged + rejected + held + refused_person)
);
COMMENT ON COLUMN batch.spool_key IS 'key of the encrypted upload; destroyed together with the upload at the end of the batch';
COMMENT ON COLUMN batch.done_row IS 'rows up to this one of sheet done_sheet have had their effect: written in the same transaction as the effect';

CREATE INDEX batch_agency ON batch (agency_id, id);
CREATE INDEX batch_open ON batch (node, id) WHERE state IN ('QUEUED', 'RUNNING');

CREATE TABLE batch_sheet (
    batch_id uuid     NOT NULL REFERENCES batch (id),
    sheet    smallint NOT NULL,
    name     text     NOT NULL,
    kind     text,
    template text,
    header   text[],
    problem  text,
    PRIMARY KEY (batch_id, sheet)
);
COMMENT ON COLUMN batch_sheet.header IS 'the sender''s own column names, for the workbook of faulty rows';

CREATE TABLE batch_row (
    batch_id        uuid     NOT NULL REFERENCES batch (id),
    sheet           smallint NOT NULL,
    row             integer  NOT NULL,
    outcome         text     NOT NULL CHECK (outcome IN ('ACCEPTED', 'UPDATED', 'UNCHANGED', 'REJECTED', 'HELD', 'REFUSED_PERSON')),
    codes           text[]   NOT NULL,
    content         text,
    document_key    bytea,
    received_at     timestamptz NOT NULL,
    organisation_id bigint,
    record_id       uuid,
    severity        text,
    public_from     date,
    public_until    date,
    hidden_because  text,
    decision        text,
    decided_by      text,
    decided_at      timestamptz,
    decision_reason text,
    PRIMARY KEY (batch_id, sheet, row),
    CHECK (outcome <> 'REFUSED_PERSON' OR (content IS NULL AND document_key IS NULL))
);
COMMENT ON TABLE batch_row IS 'rows that were rejected, held or refused; a row keeps its line here when the office decides it';
COMMENT ON COLUMN batch_row.severity IS 'of a trial''s rows: what would have become of them; others read it from the version';
COMMENT ON COLUMN batch_row.content IS 'the sender''s cells by column, person columns left out; only for rows whose subject is an organisation';

CREATE INDEX batch_row_document ON batch_row (document_key) WHERE document_key IS NOT NULL;
CREATE INDEX batch_row_held ON batch_row (batch_id, sheet, row) WHERE outcome = 'HELD';

CREATE TABLE batch_unchanged (
    batch_id uuid     NOT NULL REFERENCES batch (id),
    sheet    smallint NOT NULL,
    row_from integer  NOT NULL,
    row_to   integer  NOT NULL,
    codes    text[]   NOT NULL,
    PRIMARY KEY (batch_id, sheet, row_from)
);

CREATE TABLE feed_profile (
    agency_id  bigint      NOT NULL REFERENCES agency (id),
    name       text        NOT NULL,
    kind       text        NOT NULL,
    definition text        NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (agency_id, name)
);
COMMENT ON COLUMN feed_profile.definition IS 'canonical JSON: columns (header to field), units, constants';
