-- A nil return (零报告): a batch without rows, closed at once, so that it has its entry in the log and its receipt as others.
ALTER TABLE batch
    ADD COLUMN nil_month date CHECK (nil_month = date_trunc('month', nil_month)),
    ADD CHECK (nil_month IS NULL OR (kind IS NOT NULL AND received = 0));

CREATE UNIQUE INDEX batch_nil_return ON batch (nil_month, agency_id, kind) WHERE nil_month IS NOT NULL;
COMMENT ON COLUMN batch.nil_month IS 'first day of the month for which the sender has nothing of the kind';

-- How long decisions of new records took to arrive: element n counts those received n - 1 days after the decision, the
-- last element all that took longer.
ALTER TABLE batch ADD COLUMN delays integer[];
