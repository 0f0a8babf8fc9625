-- Which recipient of the changes feed has carried removals out up to which index of the log.

CREATE TABLE change_confirmation (
    client_id    bigint      NOT NULL REFERENCES machine_client (id),
    up_to        bigint      NOT NULL CHECK (up_to >= 0),
    confirmed_at timestamptz NOT NULL,
    PRIMARY KEY (client_id, up_to)
);
COMMENT ON TABLE change_confirmation IS 'rows are only added: each says that the copies of all that had been removed up to the index are gone';
