-- What somebody who acts for an organisation may: the holder all of it and look after staff, staff a part.

ALTER TABLE account ADD COLUMN organisation_right text
    CHECK (organisation_right IS NULL OR (organisation_right IN ('ACT', 'VIEW') AND role = 'ORGANISATION'));
COMMENT ON COLUMN account.organisation_right IS 'of the staff of an organisation; without it, an account of an organisation is its holder''s';

CREATE INDEX account_organisation ON account (organisation) WHERE organisation IS NOT NULL;
