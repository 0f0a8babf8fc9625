-- A term that an authority sets is a day, or so many working days: the second follows the notices of holidays as the time
-- limits of the catalogue do. Clocks of orders and of prior notices that run take their periods.

ALTER TABLE case_clock DROP CONSTRAINT case_clock_check;
ALTER TABLE case_clock ADD CONSTRAINT case_clock_terms
    CHECK ((set_on IS NULL) = (amount IS NOT NULL) AND (amount IS NULL) = (unit IS NULL)
           AND (limit_id IS NULL OR set_on IS NULL));
COMMENT ON COLUMN case_clock.limit_id IS 'the time limit of the catalogue; empty where an authority set the day or the number of days';

UPDATE case_clock c
SET set_on = NULL, amount = o.working_days, unit = 'WORKING_DAYS', began_on = o.issued_on
FROM rights_order o
WHERE c.case_id = o.case_id AND c.stopped_on IS NULL AND c.limit_id IS NULL AND c.extended = 0
  AND o.working_days IS NOT NULL;

UPDATE case_clock c
SET set_on = NULL, amount = n.answer_days, unit = 'WORKING_DAYS', began_on = n.delivered_on
FROM prior_notice n
WHERE c.case_id = n.case_id AND c.stopped_on IS NULL AND c.limit_id IS NULL AND c.extended = 0
  AND n.delivered_on IS NOT NULL;
