-- Entries of a replayed log whose content had been destroyed before the export: that they were there, nothing else.

CREATE TABLE log_erased (
    id           uuid    NOT NULL,
    version      integer NOT NULL,
    log_range    bigint  NOT NULL,
    log_position integer NOT NULL,
    PRIMARY KEY (id, version)
);
