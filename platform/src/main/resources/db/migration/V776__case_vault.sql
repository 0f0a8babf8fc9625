-- Texts and files of cases. All of a case is ciphertext under one random key, which lies here encrypted under a key file
-- outside of the database; with the wrapped key gone nobody reads anything of the case again, in no copy of this database
-- made later either.

CREATE TABLE case_key (
    case_id      uuid        PRIMARY KEY,
    wrapped      bytea,
    made_at      timestamptz NOT NULL,
    kept_at      timestamptz,
    destroy_on   date,
    destroyed_at timestamptz,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);
CREATE INDEX case_key_due ON case_key (destroy_on) WHERE destroyed_at IS NULL AND destroy_on IS NOT NULL;
CREATE INDEX case_key_loose ON case_key (made_at) WHERE kept_at IS NULL AND destroyed_at IS NULL;

COMMENT ON COLUMN case_key.kept_at IS 'when the case itself came to be; without it these are the files of a form that was never accepted';
COMMENT ON COLUMN case_key.destroy_on IS 'the first day on which the key is destroyed; null while the case is open';

CREATE TABLE case_text (
    case_id    uuid        NOT NULL REFERENCES case_key (case_id),
    name       text        NOT NULL CHECK (name ~ '^[a-z0-9-]{1,60}$'),
    sealed     bytea       NOT NULL,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, name)
);

CREATE TABLE case_file (
    id        uuid        PRIMARY KEY,
    case_id   uuid        NOT NULL REFERENCES case_key (case_id),
    sealed    bytea,
    staged_at timestamptz NOT NULL,
    kept_at   timestamptz,
    CHECK (kept_at IS NULL OR sealed IS NOT NULL)
);
CREATE INDEX case_file_of ON case_file (case_id, staged_at);
CREATE INDEX case_file_loose ON case_file (staged_at) WHERE kept_at IS NULL;

COMMENT ON COLUMN case_file.sealed IS 'name, type, length and SHA-256 of the whole file as ciphertext; null until it has come whole';

CREATE TABLE case_file_part (
    file_id uuid    NOT NULL REFERENCES case_file (id),
    part    integer NOT NULL CHECK (part >= 0),
    sealed  bytea   NOT NULL,
    PRIMARY KEY (file_id, part)
);
-- Ciphertext does not compress.
ALTER TABLE case_file_part ALTER COLUMN sealed SET STORAGE EXTERNAL;
