-- A prior notice ends: it is concluded, withdrawn with a reason, or it lapses when nobody goes on with it. Until then its
-- number is taken and the key to its texts is kept.

ALTER TABLE prior_notice DROP CONSTRAINT prior_notice_state_check;
ALTER TABLE prior_notice ADD CONSTRAINT prior_notice_state_check
    CHECK (state IN ('PREPARED', 'ISSUED', 'DELIVERED', 'ANSWERED', 'WEIGHED', 'DROPPED', 'LAPSED'));
ALTER TABLE prior_notice ADD COLUMN lapses_on date;
ALTER TABLE prior_notice ADD COLUMN ended_on date;
COMMENT ON COLUMN prior_notice.lapses_on IS 'the first day on which it has lapsed, if nothing more is done; moved by each step';
COMMENT ON COLUMN prior_notice.ended_on IS 'when it was withdrawn or lapsed; why lies in the case vault';

UPDATE prior_notice
SET lapses_on = (greatest(prepared_at::date, issued_on, delivered_on, answered_on) + INTERVAL '12 months')::date + 1;
ALTER TABLE prior_notice ALTER COLUMN lapses_on SET NOT NULL;
CREATE INDEX prior_notice_lapse ON prior_notice (lapses_on) WHERE state IN ('PREPARED', 'ISSUED', 'DELIVERED', 'ANSWERED');
