-- The releases of the catalogue that this register was started with, and what each of them said. Append only: a start
-- compares its own release with the latest one here and refuses to alter what has begun.
CREATE TABLE catalog_release (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id         text        NOT NULL,
    hash       text        NOT NULL,
    started_at timestamptz NOT NULL
);

CREATE TABLE catalog_entry (
    release         bigint NOT NULL REFERENCES catalog_release,
    type            text   NOT NULL,
    code            text   NOT NULL,
    effective_from  date   NOT NULL,
    effective_until date,
    hash            text   NOT NULL,
    body            text   NOT NULL,
    PRIMARY KEY (release, type, code, effective_from)
);
