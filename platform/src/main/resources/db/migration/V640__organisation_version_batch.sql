-- The outcomes of a registration batch are read from the states that it wrote: find them by the batch.
CREATE INDEX organisation_version_batch ON organisation_version (batch_id) WHERE batch_id IS NOT NULL;
