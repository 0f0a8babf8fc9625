-- An agency recalls a batch of its own: what it brought is withdrawn in chunks, each in one transaction with how far it is.
CREATE TABLE batch_recall (
    batch_id    uuid        PRIMARY KEY REFERENCES batch (id),
    account     bigint      REFERENCES account (id),
    actor       text        NOT NULL,
    reason      text        NOT NULL,
    asked_at    timestamptz NOT NULL,
    finished_at timestamptz,
    done_sheet  smallint    NOT NULL DEFAULT 0,
    done_row    integer     NOT NULL DEFAULT 0,
    withdrawn   integer     NOT NULL DEFAULT 0
);
CREATE INDEX batch_recall_open ON batch_recall (asked_at) WHERE finished_at IS NULL;

-- A withdrawal by recall is told from all other endings: its sender may state the record anew.
ALTER TABLE version ADD COLUMN recalled_batch uuid;
COMMENT ON COLUMN version.recalled_batch IS 'on a version WITHDRAWN by the recall of a batch: that batch; other content, or a batch that takes its place, states the record anew';

ALTER TABLE batch ADD COLUMN replaces uuid REFERENCES batch_recall (batch_id);
COMMENT ON COLUMN batch.replaces IS 'the recalled batch whose place this one takes, as a person said at a browser';
