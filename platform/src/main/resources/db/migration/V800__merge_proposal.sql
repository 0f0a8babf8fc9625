-- Merges of organisations that one person of the office prepared and another has to approve (合并复核).
CREATE TABLE merge_proposal (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    retired     text        NOT NULL,
    surviving   text        NOT NULL,
    from_on     date        NOT NULL,
    reason      text        NOT NULL,
    prepared_at timestamptz NOT NULL,
    prepared_by text        NOT NULL,
    decided_at  timestamptz,
    decided_by  text,
    approved    boolean,
    CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (approved IS NULL)),
    CONSTRAINT merge_proposal_four_eyes CHECK (NOT approved OR decided_by <> prepared_by)
);
CREATE UNIQUE INDEX merge_proposal_waiting ON merge_proposal (retired) WHERE decided_at IS NULL;

COMMENT ON TABLE merge_proposal IS 'merges that wait for a second person, and what became of them; the merge itself is a row of organisation_link';
COMMENT ON COLUMN merge_proposal.retired IS 'code of the organisation to be retired';
COMMENT ON COLUMN merge_proposal.approved IS 'false if it was refused, or taken back by whoever prepared it';
