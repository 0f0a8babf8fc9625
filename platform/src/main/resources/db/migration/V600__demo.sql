-- The synthetic city: whether this register shows one, and which of its files were sent.

CREATE TABLE demo_city (
    only_one      boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    seed          bigint NOT NULL,
    organisations bigint NOT NULL CHECK (organisations >= 0),
    founded_on    date NOT NULL,
    state         text NOT NULL CHECK (state IN ('EMPTY', 'FILLING', 'FILLED')),
    changed_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE demo_city IS 'One row after the first start: EMPTY is a real register, anything else a demonstration';
COMMENT ON COLUMN demo_city.founded_on IS 'With seed and size it determines every file, so that an interrupted filling goes on';

CREATE TABLE demo_delivery (
    file     text PRIMARY KEY,
    batch_id uuid NOT NULL,
    ended_at timestamptz
);
COMMENT ON TABLE demo_delivery IS 'Files of the city that were sent; one without an end is awaited again after a restart';
