-- Applications for credit repair (信用修复申请). What was written and sent lies in the case vault; here stand days, decisions and
-- the digest of the pledge that was signed.

CREATE TABLE repair_application (
    case_id         uuid        PRIMARY KEY REFERENCES rights_case (id),
    vault_id        uuid        NOT NULL UNIQUE,
    organisation_id bigint      NOT NULL,
    record_id       uuid        NOT NULL,
    applied_on      date        NOT NULL,
    announce        boolean     NOT NULL,
    pledge_sha256   text        NOT NULL CHECK (pledge_sha256 ~ '^[0-9a-f]{64}$'),
    pledged_by      text        NOT NULL,
    pledged_as      text        NOT NULL,
    pledged_on      date        NOT NULL,
    open            boolean     NOT NULL DEFAULT true,
    round           integer     NOT NULL DEFAULT 1,
    proposal        text        CHECK (proposal IN ('ACCEPT', 'REFUSE')),
    prepared_at     timestamptz,
    prepared_by     text,
    again_from      date,
    decision        text        CHECK (decision IN ('ACCEPTED', 'REFUSED', 'WITHDRAWN', 'OVERTAKEN')),
    decided_on      date,
    decided_at      timestamptz,
    decided_by      text,
    announced_until date,
    letter_code     text        UNIQUE,
    handed_over_on  date,
    CHECK (open = (decision IS NULL)),
    CHECK ((decision IS NULL) = (decided_at IS NULL)),
    CHECK ((proposal IS NULL) = (prepared_by IS NULL)),
    CONSTRAINT repair_four_eyes CHECK (decision NOT IN ('ACCEPTED', 'REFUSED') OR decided_by <> prepared_by)
);
CREATE UNIQUE INDEX repair_application_open ON repair_application (record_id) WHERE open;
CREATE INDEX repair_application_record ON repair_application (record_id, applied_on);
CREATE INDEX repair_application_waiting ON repair_application (handed_over_on, applied_on) WHERE open;
CREATE INDEX repair_application_announced ON repair_application (announced_until, decided_on)
    WHERE announced_until IS NOT NULL;

-- Which of the documents that the rule names a file is (修复材料).
CREATE TABLE repair_document (
    case_id  uuid NOT NULL REFERENCES repair_application (case_id),
    file_id  uuid NOT NULL,
    document text NOT NULL,
    PRIMARY KEY (case_id, file_id)
);
