-- Four eyes: an agency whose adverse records wait for its reviewer before anything of them has effect.

ALTER TABLE agency ADD COLUMN four_eyes boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN agency.four_eyes IS 'whether its adverse records wait for its reviewer''s release; otherwise they are released by rule';

CREATE INDEX version_waiting ON version (agency_id, received_at) WHERE hidden_because = 'AWAITING_RELEASE';
