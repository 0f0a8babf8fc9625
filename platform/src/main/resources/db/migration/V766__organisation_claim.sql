-- Claims: somebody says to act for an organisation, and proves it. There is no file about people: a claim holds the
-- organisation's code and name as stated, a function, a note without numbers of persons, and marks of secrets.

CREATE TABLE organisation_claim (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    secret_hash     bytea       NOT NULL UNIQUE CHECK (octet_length(secret_hash) = 32),
    organisation    text        NOT NULL CHECK (organisation ~ '^[0-9A-Z]{18}$'),
    stated_name     text        NOT NULL,
    function        text        NOT NULL,
    note            text        NOT NULL,
    way             text        NOT NULL CHECK (way IN ('CODE', 'LICENCE', 'OFFICE')),
    state           text        NOT NULL CHECK (state IN ('OPEN', 'PROVEN', 'CONFIRMED', 'REFUSED', 'USED')),
    nonce           text        NOT NULL,
    code_mark       bytea       CHECK (octet_length(code_mark) = 32),
    attempts_left   integer     NOT NULL,
    opened_at       timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    proven_at       timestamptz,
    decided_at      timestamptz,
    decided_by      text,
    decision_reason text,
    used_at         timestamptz,
    CHECK ((state = 'REFUSED') <= (decision_reason IS NOT NULL))
);
CREATE INDEX organisation_claim_of ON organisation_claim (organisation, opened_at);
CREATE INDEX organisation_claim_open ON organisation_claim (id) WHERE state IN ('OPEN', 'PROVEN');

COMMENT ON COLUMN organisation_claim.secret_hash IS 'of the secret in the address at which the claimant follows the claim';
COMMENT ON COLUMN organisation_claim.nonce IS 'what an electronic business licence signs for this claim and no other';
COMMENT ON COLUMN organisation_claim.code_mark IS 'keyed hash of the code that was sent; the key is not in the database';

CREATE TABLE claim_letter (
    claim_id   bigint      PRIMARY KEY REFERENCES organisation_claim (id),
    sealed     bytea,
    made_at    timestamptz NOT NULL,
    printed_at timestamptz,
    printed_by text,
    CHECK ((sealed IS NULL) = (printed_at IS NOT NULL))
);
COMMENT ON COLUMN claim_letter.sealed IS 'the code as ciphertext until the letter is printed, which destroys it';
