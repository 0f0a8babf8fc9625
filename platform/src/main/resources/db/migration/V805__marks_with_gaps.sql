-- What is public about an organisation may pause: a display that is deferred, a licence that begins after another has ended.
-- A mark has a row for each stretch of days without a gap.
ALTER TABLE organisation_mark DROP CONSTRAINT organisation_mark_pkey;
ALTER TABLE organisation_mark ADD PRIMARY KEY (organisation_id, mark, public_from);

-- What is public about one of merged organisations is public about all of them: the surviving one bears the marks too.
CREATE TEMPORARY TABLE merged_mark ON COMMIT DROP AS
WITH RECURSIVE member (organisation_id, id) AS (
    SELECT o, o FROM (SELECT retired_id FROM organisation_link WHERE ended_at IS NULL
                      UNION SELECT surviving_id FROM organisation_link WHERE ended_at IS NULL) AS t (o)
    UNION
    SELECT m.organisation_id, l.other
    FROM member m
    CROSS JOIN LATERAL (
        SELECT surviving_id AS other FROM organisation_link WHERE retired_id = m.id AND ended_at IS NULL
        UNION ALL
        SELECT retired_id FROM organisation_link WHERE surviving_id = m.id AND ended_at IS NULL) l)
SELECT m.organisation_id, k.mark, unnest(range_agg(daterange(k.public_from, k.public_until, '[]'))) AS span
FROM member m JOIN organisation_mark k ON k.organisation_id = m.id
WHERE k.public_until IS NULL OR k.public_until >= k.public_from
GROUP BY 1, 2;

DELETE FROM organisation_mark WHERE organisation_id IN (SELECT organisation_id FROM merged_mark);
INSERT INTO organisation_mark (organisation_id, mark, public_from, public_until)
SELECT organisation_id, mark, lower(span), upper(span) - 1 FROM merged_mark;
