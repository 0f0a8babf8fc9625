-- How many cases there are, by all that an overview counts them by: a hundred thousand cases are of a few hundred sorts.
-- Rows are added and never changed, so that nobody who acts on a case waits for anybody who acts on another: a statement
-- adds what there is more of and what there is less of. The platform folds them together now and then.

CREATE TABLE case_tally (
    agency_id bigint,
    kind      text     NOT NULL,
    owner     text     NOT NULL,
    due_on    date,
    alarm     smallint NOT NULL,
    suspended boolean  NOT NULL,
    late      boolean  NOT NULL,
    closed_in date,
    cases     bigint   NOT NULL,
    folded    boolean  NOT NULL DEFAULT false
);
COMMENT ON TABLE case_tally IS 'numbers of cases by sort; the sum over the rows of a sort counts, and one row may be negative';
COMMENT ON COLUMN case_tally.closed_in IS 'the first day of the month in which they were closed, in the time of Shanghai; empty for open ones';
COMMENT ON COLUMN case_tally.folded IS 'whether it stands for all that was known of its sort when rows were folded';
CREATE INDEX case_tally_added ON case_tally (folded) WHERE NOT folded;

CREATE FUNCTION case_tally_add() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM case_tally;
    END IF;
    IF TG_OP IN ('INSERT', 'UPDATE') THEN
        INSERT INTO case_tally (agency_id, kind, owner, due_on, alarm, suspended, late, closed_in, cases)
        SELECT agency_id, kind, owner, due_on, alarm, suspended, late,
               date_trunc('month', closed_at AT TIME ZONE 'Asia/Shanghai')::date, count(*)
        FROM added GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
    END IF;
    IF TG_OP IN ('UPDATE', 'DELETE') THEN
        INSERT INTO case_tally (agency_id, kind, owner, due_on, alarm, suspended, late, closed_in, cases)
        SELECT agency_id, kind, owner, due_on, alarm, suspended, late,
               date_trunc('month', closed_at AT TIME ZONE 'Asia/Shanghai')::date, -count(*)
        FROM gone GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER rights_case_added AFTER INSERT ON rights_case
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION case_tally_add();
CREATE TRIGGER rights_case_changed AFTER UPDATE ON rights_case
    REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION case_tally_add();
CREATE TRIGGER rights_case_removed AFTER DELETE ON rights_case
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION case_tally_add();
CREATE TRIGGER rights_case_emptied AFTER TRUNCATE ON rights_case
    FOR EACH STATEMENT EXECUTE FUNCTION case_tally_add();

INSERT INTO case_tally (agency_id, kind, owner, due_on, alarm, suspended, late, closed_in, cases)
SELECT agency_id, kind, owner, due_on, alarm, suspended, late,
       date_trunc('month', closed_at AT TIME ZONE 'Asia/Shanghai')::date, count(*)
FROM rights_case GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
