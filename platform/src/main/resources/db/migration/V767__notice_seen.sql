-- Up to where an account has seen what happened about its organisation, source by source. The notices themselves are
-- computed from what is written anyway and stored nowhere.

CREATE TABLE notice_seen (
    account_id bigint      NOT NULL REFERENCES account (id),
    source     text        NOT NULL,
    seen_to    timestamptz NOT NULL,
    PRIMARY KEY (account_id, source)
);
