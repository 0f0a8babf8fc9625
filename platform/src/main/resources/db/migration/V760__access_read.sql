-- Who read what that is not public: one row for each access, written and committed before the answer leaves. A row names
-- the account by its number, the unit, the role and the reason; it holds no name of a person and nothing of what was read.

CREATE TABLE access_read (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at              timestamptz NOT NULL,
    day             date        NOT NULL,
    reader          text        NOT NULL CHECK (reader ~ '^[a-z]+(:[0-9A-Z]+)?$'),
    unit            text        NOT NULL,
    role            text        NOT NULL,
    organisation_id bigint,
    what            text        NOT NULL,
    items           uuid[]      NOT NULL,
    purpose         text        NOT NULL,
    case_number     text,
    on_behalf_of    text
);
COMMENT ON COLUMN access_read.day IS 'of the moment, in Asia/Shanghai';
COMMENT ON COLUMN access_read.reader IS 'account:NUMBER, agency:CODE (by token) or machine:NUMBER; never a name';
COMMENT ON COLUMN access_read.organisation_id IS 'whose data were read; null where a view is not of one organisation';
COMMENT ON COLUMN access_read.what IS 'the kind of view';
COMMENT ON COLUMN access_read.items IS 'records or batches that were read, where the view is of some and not of all';

CREATE INDEX access_read_organisation ON access_read (organisation_id, id) WHERE organisation_id IS NOT NULL;
CREATE INDEX access_read_day ON access_read (day, id);
CREATE INDEX access_read_reader ON access_read (reader, id);
CREATE INDEX access_read_unit ON access_read (unit, id);
CREATE INDEX access_read_case_number ON access_read (case_number, id) WHERE case_number IS NOT NULL;

CREATE FUNCTION access_read_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'access_read is append-only';
END $$;
CREATE TRIGGER access_read_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON access_read
    FOR EACH STATEMENT EXECUTE FUNCTION access_read_stays();
