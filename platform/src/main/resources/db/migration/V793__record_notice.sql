-- What happened to the notices about a record: the credit-repair notice served with the decision, and the penalty's own
-- prior notice, which is the agency's act and only recorded. The notices themselves are computed: no row, no notice event.

CREATE TABLE record_notice (
    record_id       uuid        PRIMARY KEY,
    organisation_id bigint      NOT NULL,
    delivered_on    date,
    delivered_by    text,
    delivered_way   text,
    opened_at       timestamptz,
    answered_at     timestamptz,
    answered_by     text,
    prior_on        date,
    prior_number    text,
    prior_by        text,
    CHECK ((delivered_on IS NULL) = (delivered_by IS NULL) AND (delivered_on IS NULL) = (delivered_way IS NULL)),
    CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
    CHECK ((prior_on IS NULL) = (prior_by IS NULL) AND (prior_on IS NULL) = (prior_number IS NULL))
);
COMMENT ON COLUMN record_notice.delivered_on IS 'the day of service that the agency entered; where the record itself names one, that counts';
COMMENT ON COLUMN record_notice.opened_at IS 'when an account of the organisation first opened the notice on its desk: served by then at the latest';
COMMENT ON COLUMN record_notice.answered_at IS 'what was answered lies in the case vault under the record''s id';
