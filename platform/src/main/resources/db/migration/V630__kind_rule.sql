-- Which rules of the catalogue the stored versions bear. A rule whose first day has come and that is not ready withholds
-- its kind from the public: comparing days is enough, nothing has to run at midnight.

CREATE TABLE kind_rule (
    kind     text NOT NULL,
    from_on  date NOT NULL,
    digest   text,
    release  text NOT NULL,
    ready_at timestamptz,
    PRIMARY KEY (kind, from_on)
);
COMMENT ON COLUMN kind_rule.digest IS 'stands for what the rule decides; null if it left the catalogue before its first day';
COMMENT ON COLUMN kind_rule.ready_at IS 'since when all versions bear the rule; for the first rule that this register knew, its first day';

CREATE TABLE kind_rule_run (
    kind             text    PRIMARY KEY,
    target           text    NOT NULL,
    after_decided_on date,
    after_record     uuid,
    written          bigint  NOT NULL
);
COMMENT ON TABLE kind_rule_run IS 'a kind that is being brought up to date: how far, written in the transaction of the versions';
COMMENT ON COLUMN kind_rule_run.target IS 'the rules for which the run was begun; for others it begins again';
