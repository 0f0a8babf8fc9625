-- What is known of a record's credit repair on each site (各网站修复状态). No content of the record: an erasure leaves it.

CREATE TABLE record_repair_site (
    record_id       uuid        NOT NULL,
    organisation_id bigint      NOT NULL,
    site            text        NOT NULL CHECK (site IN ('HERE', 'CREDIT_CHINA', 'ENTERPRISE_SYSTEM', 'AUTHORITY')),
    state           text        NOT NULL CHECK (state IN ('HANDED_OVER', 'REPAIRED', 'REFUSED')),
    on_day          date        NOT NULL,
    number          text        NOT NULL,
    noted_at        timestamptz NOT NULL,
    PRIMARY KEY (record_id, site)
);
