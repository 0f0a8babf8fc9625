-- The health of sources (数据源质量). What each batch came to stands on the batch; what takes a look at its rows is counted
-- once, after its end, so that a page about millions of rows reads thousands of lines.

CREATE INDEX batch_received ON batch (received_at) WHERE NOT trial;

CREATE TABLE source_batch (
    batch_id uuid PRIMARY KEY REFERENCES batch (id),
    feed     text    NOT NULL,
    held     integer NOT NULL
);
COMMENT ON TABLE source_batch IS 'batches whose rows have been counted; derived, can be deleted and is then counted anew';
COMMENT ON COLUMN source_batch.feed IS 'the kind of all its rows; empty if it brought several kinds or none was recognised';
COMMENT ON COLUMN source_batch.held IS 'rows held when it was counted: it is counted anew when one of them is decided';

CREATE TABLE source_batch_code (
    batch_id uuid    NOT NULL REFERENCES source_batch (batch_id) ON DELETE CASCADE,
    code     text    NOT NULL,
    rows     integer NOT NULL,
    PRIMARY KEY (batch_id, code)
);
COMMENT ON TABLE source_batch_code IS 'how many rejected or held rows of a batch bear a code';

CREATE TABLE source_batch_decided (
    batch_id uuid    NOT NULL REFERENCES source_batch (batch_id) ON DELETE CASCADE,
    kind     text    NOT NULL,
    month    date    NOT NULL,
    rows     integer NOT NULL,
    PRIMARY KEY (batch_id, kind, month)
);
CREATE INDEX source_batch_decided_month ON source_batch_decided (month, kind);
COMMENT ON TABLE source_batch_decided IS 'how many new records of a batch were decided in a month';

CREATE TABLE source_feed (
    agency_id bigint      NOT NULL REFERENCES agency (id),
    feed      text        NOT NULL,
    last_at   timestamptz NOT NULL,
    PRIMARY KEY (agency_id, feed)
);
COMMENT ON TABLE source_feed IS 'when an agency last delivered a feed; derived';

CREATE TABLE decisions_declared (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id  bigint      NOT NULL REFERENCES agency (id),
    kind       text        NOT NULL,
    month      date        NOT NULL CHECK (extract(day FROM month) = 1),
    decisions  integer     NOT NULL CHECK (decisions >= 0),
    entered_at timestamptz NOT NULL,
    entered_by text        NOT NULL
);
CREATE INDEX decisions_declared_month ON decisions_declared (month, agency_id, kind, id DESC);
COMMENT ON TABLE decisions_declared IS 'how many decisions an agency says it made in a month; rows are only added, the last one counts';
