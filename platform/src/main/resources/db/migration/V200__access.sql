-- Who delivers records, who decides, and with what they sign in. No secret is stored, only its hash.

CREATE TABLE agency (
    id                    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code                  text        NOT NULL UNIQUE CHECK (code ~ '^[0-9A-Z]{18}$'),
    name                  text        NOT NULL,
    name_normal           text        NOT NULL UNIQUE,
    name_en               text,
    region                text        CHECK (region ~ '^[0-9]{6}$'),
    token_hash            bytea       UNIQUE CHECK (octet_length(token_hash) = 32),
    token_changed_at      timestamptz,
    provides_registration boolean     NOT NULL DEFAULT false,
    successor_of          bigint      REFERENCES agency (id) CHECK (successor_of <> id),
    created_at            timestamptz NOT NULL DEFAULT now(),
    created_by            text        NOT NULL
);

COMMENT ON COLUMN agency.token_hash IS 'SHA-256 of the bearer token, a random value of 256 bits';
COMMENT ON COLUMN agency.successor_of IS 'the agency whose duties it took over; records of both share their identity';

CREATE TABLE agency_former_name (
    agency_id   bigint NOT NULL REFERENCES agency (id),
    name        text   NOT NULL,
    name_normal text   NOT NULL,
    PRIMARY KEY (agency_id, name_normal)
);

CREATE TABLE agency_delivery (
    agency_id  bigint      NOT NULL REFERENCES agency (id),
    code       text        CHECK (code ~ '^[0-9A-Z]{18}$'),
    name       text,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL,
    CHECK (code IS NOT NULL OR name IS NOT NULL),
    UNIQUE NULLS NOT DISTINCT (agency_id, code, name)
);

COMMENT ON TABLE agency_delivery IS 'authorities other than itself whose decisions an agency may deliver';

CREATE TABLE office_account (
    username      text        PRIMARY KEY,
    password_hash text        NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE operator_token (
    token_hash bytea       PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL
);
