-- Held rows are listed by how long they wait, those of all agencies together.
CREATE INDEX batch_row_held_since ON batch_row (received_at, batch_id, sheet, row) WHERE outcome = 'HELD';
