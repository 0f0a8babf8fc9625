-- Four eyes: an agency whose adverse records wait for its reviewer before anything of them has effect, and who prepared
-- what waits.

ALTER TABLE agency ADD COLUMN four_eyes boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN agency.four_eyes IS 'whether its adverse records wait for its reviewer''s release; otherwise they are released by rule';

ALTER TABLE batch ADD COLUMN account bigint REFERENCES account (id);
COMMENT ON COLUMN batch.account IS 'the account that sent it from a browser; empty for what a machine sent, which no person prepared';

CREATE INDEX version_waiting ON version (agency_id, received_at) WHERE hidden_because = 'AWAITING_RELEASE';
