-- The page of an organisation: its latest public versions of each kind in the order of the page, without reading the
-- thousands that have run out. Whether a version is the current one is looked up for those alone that are shown.

CREATE INDEX version_file ON version (organisation_id, kind, decided_on DESC, record_id DESC)
    INCLUDE (version, public_from, public_until) WHERE public_from IS NOT NULL;
