-- What an overview of thousands of open cases needs, on the case itself: its nearest last day, whether that can still
-- move, whether it is suspended, how far reminding has gone, and whether any of its time limits was missed. All of it is
-- derived from the clocks; it is written wherever they change, in the same transaction.

ALTER TABLE rights_case
    ADD COLUMN due_on      date,
    ADD COLUMN due_order   date GENERATED ALWAYS AS (coalesce(due_on, DATE 'infinity')) STORED,
    ADD COLUMN provisional boolean  NOT NULL DEFAULT false,
    ADD COLUMN suspended   boolean  NOT NULL DEFAULT false,
    ADD COLUMN alarm       smallint NOT NULL DEFAULT 0 CHECK (alarm BETWEEN 0 AND 3),
    ADD COLUMN late        boolean  NOT NULL DEFAULT false;
COMMENT ON COLUMN rights_case.due_on IS 'the nearest last day of its running clocks; empty if none has one';
COMMENT ON COLUMN rights_case.alarm IS '0 none, 1 reminded, 2 escalated to the office, 3 marked for the auditor; of running clocks, for the last days that they have now';
COMMENT ON COLUMN rights_case.late IS 'whether a clock was stopped after its last day';

CREATE INDEX rights_case_due ON rights_case (due_order, id) INCLUDE (agency_id, kind, owner, alarm, suspended)
    WHERE closed_at IS NULL;
CREATE INDEX rights_case_agency_due ON rights_case (agency_id, due_order, id) INCLUDE (kind, owner, alarm, suspended)
    WHERE closed_at IS NULL;
CREATE INDEX rights_case_closed ON rights_case (closed_at) INCLUDE (agency_id, kind, late) WHERE closed_at IS NOT NULL;

-- Reminders and escalations: one of each level for a clock and a last day.
CREATE TABLE case_alarm (
    clock_id  bigint      NOT NULL REFERENCES case_clock (id),
    level     smallint    NOT NULL CHECK (level BETWEEN 1 AND 3),
    due_on    date        NOT NULL,
    case_id   uuid        NOT NULL REFERENCES rights_case (id),
    raised_on date        NOT NULL,
    raised_at timestamptz NOT NULL,
    PRIMARY KEY (clock_id, level, due_on)
);
CREATE INDEX case_alarm_case ON case_alarm (case_id);
CREATE INDEX case_alarm_raised ON case_alarm (raised_on);

-- Why a clock was extended; the grounds are data.
CREATE TABLE case_extension (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    clock_id   bigint      NOT NULL REFERENCES case_clock (id),
    more       integer     NOT NULL CHECK (more > 0),
    ground     text        NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text        NOT NULL
);
CREATE INDEX case_extension_clock ON case_extension (clock_id);

CREATE INDEX case_clock_stopped ON case_clock (stopped_on) INCLUDE (owner, agency_id, began_on, due_on, case_id)
    WHERE stopped_on IS NOT NULL;
CREATE INDEX case_clock_began ON case_clock (began_on) WHERE stopped_on IS NULL AND unit = 'WORKING_DAYS';
CREATE INDEX rights_case_alarm ON rights_case (agency_id) INCLUDE (kind, owner, alarm, due_on)
    WHERE closed_at IS NULL AND alarm >= 1;
