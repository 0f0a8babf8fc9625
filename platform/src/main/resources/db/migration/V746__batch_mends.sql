-- A row that was mended in the browser comes as a batch of one row, which says which row it mends.
ALTER TABLE batch
    ADD COLUMN mends_batch uuid REFERENCES batch (id),
    ADD COLUMN mends_sheet smallint,
    ADD COLUMN mends_row   integer,
    ADD CHECK ((mends_batch IS NULL) = (mends_sheet IS NULL) AND (mends_batch IS NULL) = (mends_row IS NULL));

CREATE INDEX batch_mends ON batch (mends_batch) WHERE mends_batch IS NOT NULL;
