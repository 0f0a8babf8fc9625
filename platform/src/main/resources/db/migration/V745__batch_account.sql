-- Who delivered a batch: needed to tell whether someone releases what they sent themselves.
ALTER TABLE batch ADD COLUMN account bigint REFERENCES account (id);

COMMENT ON COLUMN batch.account IS 'the account whose holder sent it at a browser; null if a machine did';
