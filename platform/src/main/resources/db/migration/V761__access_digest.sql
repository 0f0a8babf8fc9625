-- A digest of each day's accesses, entered into the log: what was altered, taken away or slipped in later shows.

-- Since when this register keeps its accesses itself. Digests of earlier days came with a replayed log, without rows.
CREATE TABLE access_begun (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    day date    NOT NULL
);

-- A row is written when a day is closed; from then on nothing is added to it. Its fields follow at once or after a crash.
CREATE TABLE access_digest (
    day          date  PRIMARY KEY,
    id           uuid  NOT NULL UNIQUE,
    fields       text,
    salt         bytea,
    log_range    bigint,
    log_position integer
);
COMMENT ON COLUMN access_digest.id IS 'follows from the day';
COMMENT ON COLUMN access_digest.fields IS 'what the entry commits to: canonical JSON';

ALTER TABLE access_read ADD CHECK (day = (at AT TIME ZONE 'Asia/Shanghai')::date);

CREATE FUNCTION access_day_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM access_digest WHERE day = NEW.day) THEN
        RAISE EXCEPTION 'the day is closed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER access_day_open BEFORE INSERT ON access_read FOR EACH ROW EXECUTE FUNCTION access_day_open();

-- The place in the log is forgotten when another log begins; everything else stays.
CREATE FUNCTION access_digest_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.day = OLD.day AND NEW.id = OLD.id
       AND (OLD.fields IS NULL OR NEW.fields = OLD.fields) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'access_digest is append-only';
END $$;
CREATE TRIGGER access_digest_stays BEFORE UPDATE OR DELETE ON access_digest
    FOR EACH ROW EXECUTE FUNCTION access_digest_stays();
CREATE TRIGGER access_digest_all_stay BEFORE TRUNCATE ON access_digest
    FOR EACH STATEMENT EXECUTE FUNCTION access_digest_stays();
