-- Accounts: accesses of a function in a unit, or of someone who acts for an organisation. There is no file about a person:
-- an account holds a user name, the function's and the unit's name, a role, its scope and hashes or ciphertexts of
-- secrets, and nothing else.

CREATE TABLE account (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username            text        NOT NULL UNIQUE CHECK (username ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
    function            text        NOT NULL,
    unit                text        NOT NULL,
    role                text        NOT NULL
        CHECK (role IN ('ORGANISATION', 'OFFICER', 'CLERK', 'REVIEWER', 'OFFICE', 'AUDITOR')),
    agency_id           bigint      REFERENCES agency (id),
    region              text        CHECK (region ~ '^[0-9]{6}$'),
    organisation        text        CHECK (organisation ~ '^[0-9A-Z]{18}$'),
    password_hash       text,
    password_changed_at timestamptz,
    totp_secret         bytea,
    totp_step           bigint      NOT NULL DEFAULT 0,
    ended_at            timestamptz,
    created_at          timestamptz NOT NULL DEFAULT now(),
    created_by          text        NOT NULL,
    CHECK (role NOT IN ('CLERK', 'REVIEWER') OR agency_id IS NOT NULL),
    CHECK ((role = 'ORGANISATION') = (organisation IS NOT NULL))
);
CREATE INDEX account_agency ON account (agency_id);

COMMENT ON COLUMN account.function IS 'what the holder does there, such as 信用管理岗; never a person''s name';
COMMENT ON COLUMN account.region IS 'data scope: only this district; without it, the whole city';
COMMENT ON COLUMN account.organisation IS 'the organisation that the holder acts for, by its unified social credit code';
COMMENT ON COLUMN account.totp_secret IS 'ciphertext under keys/accounts.key, which is not in the database';
COMMENT ON COLUMN account.totp_step IS 'the last step of time whose code was taken: no code is taken twice';

INSERT INTO account (username, function, unit, role, password_hash, password_changed_at, created_at, created_by)
SELECT lower(username), '信用办', '信用办', 'OFFICE', password_hash, created_at, created_at, 'migration'
FROM office_account;

DROP TABLE office_account;

CREATE TABLE account_recovery_code (
    account_id bigint NOT NULL REFERENCES account (id),
    code_hash  bytea  NOT NULL CHECK (octet_length(code_hash) = 32),
    used_at    timestamptz,
    PRIMARY KEY (account_id, code_hash)
);

CREATE TABLE account_link (
    link_hash  bytea       PRIMARY KEY CHECK (octet_length(link_hash) = 32),
    account_id bigint      NOT NULL REFERENCES account (id),
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    created_by text        NOT NULL
);
COMMENT ON TABLE account_link IS 'one-time links with which a new or a recovered account gets its password';

CREATE TABLE sign_in (
    id           uuid        PRIMARY KEY,
    secret_hash  bytea       NOT NULL UNIQUE CHECK (octet_length(secret_hash) = 32),
    account_id   bigint      NOT NULL REFERENCES account (id),
    complete     boolean     NOT NULL,
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL
);
CREATE INDEX sign_in_account ON sign_in (account_id);
COMMENT ON COLUMN sign_in.secret_hash IS 'SHA-256 of what the cookie holds: who reads this table cannot take a sign-in over';
COMMENT ON COLUMN sign_in.complete IS 'false while the second factor is still to come';

CREATE TABLE known_device (
    token_hash bytea       NOT NULL CHECK (octet_length(token_hash) = 32),
    account_id bigint      NOT NULL REFERENCES account (id),
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (token_hash, account_id)
);
CREATE INDEX known_device_account ON known_device (account_id);
COMMENT ON TABLE known_device IS 'browsers in which an account signed in before: strangers'' failures do not hold them up';

CREATE TABLE sign_in_failure (
    key      bytea       PRIMARY KEY CHECK (octet_length(key) = 32),
    failures int         NOT NULL,
    last_at  timestamptz NOT NULL
);
CREATE INDEX sign_in_failure_last ON sign_in_failure (last_at);
COMMENT ON COLUMN sign_in_failure.key IS 'keyed hash of account, device or address: neither names nor addresses stand here';

CREATE TABLE account_event (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    actor      text        NOT NULL,
    act        text        NOT NULL,
    account_id bigint      REFERENCES account (id),
    subject    text
);
CREATE INDEX account_event_account ON account_event (account_id, id);
COMMENT ON TABLE account_event IS 'every administrative act about accounts and machine clients; rows are only added';

CREATE FUNCTION account_event_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'account_event is append-only';
END $$;
CREATE TRIGGER account_event_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON account_event
    FOR EACH STATEMENT EXECUTE FUNCTION account_event_stays();
