-- Machine clients: other systems that connect with tokens of their own. No secret is stored, only its hash.

CREATE TABLE machine_client (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name                text        NOT NULL,
    agency_id           bigint      REFERENCES agency (id),
    scopes              text[]      NOT NULL CHECK (cardinality(scopes) > 0),
    requests_per_minute bigint      NOT NULL CHECK (requests_per_minute > 0),
    ended_at            timestamptz,
    created_at          timestamptz NOT NULL DEFAULT now(),
    created_by          text        NOT NULL
);
COMMENT ON COLUMN machine_client.name IS 'of the system, never of a person';

CREATE TABLE machine_token (
    token_hash  bytea       PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    client_id   bigint      NOT NULL REFERENCES machine_client (id),
    valid_until timestamptz NOT NULL,
    created_at  timestamptz NOT NULL,
    created_by  text        NOT NULL
);
CREATE INDEX machine_token_client ON machine_token (client_id);
COMMENT ON TABLE machine_token IS 'the current token and, for a while after a rotation, the one before';
