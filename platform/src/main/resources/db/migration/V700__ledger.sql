-- The transparency log. A transaction that changes something leaves its entries in log_leaves and, as its very last
-- statement, takes the next places under the lock of log_head: places have no gap, and their order is that of the
-- commits. The tree is grown afterwards, by one node at a time, under the lock of log_tree.

CREATE SEQUENCE log_range_id;

CREATE TABLE log_head (
    one         boolean     PRIMARY KEY DEFAULT true CHECK (one),
    size        bigint      NOT NULL,
    recorded_at timestamptz NOT NULL
);
INSERT INTO log_head (size, recorded_at) VALUES (0, '2000-01-01 00:00:00+00');
COMMENT ON COLUMN log_head.recorded_at IS 'time of the last range; time in the log never runs backwards';

CREATE TABLE log_range (
    id          bigint      PRIMARY KEY,
    first_index bigint      NOT NULL UNIQUE,
    count       integer     NOT NULL CHECK (count > 0),
    recorded_at timestamptz NOT NULL
);

CREATE TABLE log_leaves (
    range_id bigint PRIMARY KEY,
    leaves   bytea  NOT NULL
);
ALTER TABLE log_leaves ALTER COLUMN leaves SET STORAGE EXTERNAL; -- hashes: nothing to compress, and parts are read
COMMENT ON COLUMN log_leaves.leaves IS 'the entries of a range without their common time, 54 bytes each';

CREATE TABLE log_tree (
    one           boolean     PRIMARY KEY DEFAULT true CHECK (one),
    size          bigint      NOT NULL,
    origin        text,
    checkpoint    text,
    signed_at     timestamptz
);
INSERT INTO log_tree (size) VALUES (0);
COMMENT ON TABLE log_tree IS 'how far the tree has been grown, and its last signed checkpoint';

CREATE TABLE log_tile (
    level  smallint NOT NULL,
    index  bigint   NOT NULL,
    hashes bytea    NOT NULL,
    PRIMARY KEY (level, index)
);
ALTER TABLE log_tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

-- Where a version stands in the log, and the secret from which the salts of its fields follow. Null in what was written
-- before there was a log, until a job has given it a place; the salt alone is null where it was destroyed.
ALTER TABLE version ADD COLUMN salt bytea, ADD COLUMN log_range bigint, ADD COLUMN log_position integer,
    ADD COLUMN body_withheld text[];
COMMENT ON COLUMN version.body_withheld IS 'members of the body that the log commits to apart from what the public is shown';
ALTER TABLE organisation ADD COLUMN log_id uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE organisation_version ADD COLUMN salt bytea, ADD COLUMN log_range bigint, ADD COLUMN log_position integer;
CREATE UNIQUE INDEX organisation_log_id ON organisation (log_id);
ALTER TABLE catalog_release ADD COLUMN log_id uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN salt bytea, ADD COLUMN log_range bigint, ADD COLUMN log_position integer;
ALTER TABLE organisation_link ADD COLUMN log_id uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN salt bytea, ADD COLUMN log_range bigint, ADD COLUMN log_position integer,
    ADD COLUMN end_salt bytea, ADD COLUMN end_log_range bigint, ADD COLUMN end_log_position integer;

-- What has no place yet, in the order in which it gets one.
CREATE INDEX version_unlogged ON version (recorded_at, record_id, version) WHERE log_range IS NULL;
CREATE INDEX organisation_version_unlogged ON organisation_version (recorded_at, organisation_id, version)
    WHERE log_range IS NULL;

ALTER TABLE batch ADD COLUMN salt bytea, ADD COLUMN log_range bigint, ADD COLUMN log_position integer,
    ADD COLUMN entries_digest bytea, ADD COLUMN closing text;
COMMENT ON COLUMN batch.entries_digest IS 'over the commitments of all that the batch entered, chained transaction by transaction';
COMMENT ON COLUMN batch.closing IS 'what the entry of its closing commits to, as it stood then: canonical JSON';

-- What ends on a day, so that it can be told to those who keep copies.
CREATE INDEX version_ending ON version (public_until, record_id) WHERE public_until IS NOT NULL;

-- A log that follows another one, after a restore: its first entry holds the last checkpoint of the one before.
CREATE TABLE log_predecessor (
    one          boolean PRIMARY KEY DEFAULT true CHECK (one),
    id           uuid    NOT NULL,
    checkpoint   text    NOT NULL,
    salt         bytea   NOT NULL,
    log_range    bigint,
    log_position integer
);

-- By what an erased record is known when it is sent again, and nothing else.
CREATE TABLE erased_record (
    fingerprint bytea       PRIMARY KEY,
    erased_at   timestamptz NOT NULL
);
COMMENT ON COLUMN erased_record.fingerprint IS 'HMAC of its identity under a key that is kept outside of the database';
