-- Open cases of one state or one kind by their last days. Few of a hundred thousand are suspended or escalated, and a list of
-- them must not pass over all the others to find that out.
CREATE INDEX rights_case_suspended_due ON rights_case (due_order, id) WHERE closed_at IS NULL AND suspended;
CREATE INDEX rights_case_escalated_due ON rights_case (due_order, id) INCLUDE (alarm) WHERE closed_at IS NULL AND alarm >= 2;
CREATE INDEX rights_case_kind_due ON rights_case (kind, due_order, id) WHERE closed_at IS NULL;
