-- The register of organisations (主体库). One row per organisation: its current state.
-- Codes and normal names compare by code point, whatever the server's locale: prefix searches can use the index.
create table organisation (
    id                   bigint generated always as identity primary key,
    code                 text collate "C" not null unique,
    version              integer     not null,
    provisional          boolean     not null,
    linked               boolean     not null default false, -- some merge link names it: a hint to look there, never more
    established_on       date,
    opened_at            timestamptz not null,
    updated_at           timestamptz not null,
    name                 text        not null,
    name_normal          text collate "C" not null,
    former_names         text[]      not null default '{}',
    kind                 text,                               -- as given; mapped to a code when read
    status               text,                               -- as given; mapped to a code when read
    registrar            text,
    region               text collate "C",
    industry             text collate "C",
    legal_representative text,                               -- shown on the card; in no index, no list, no log
    address              text,
    registration_number  text collate "C"
) with (fillfactor = 90);

-- The organisation code (组织机构代码) stands inside the unified code: no row is needed to find by it.
create index organisation_by_organisation_code on organisation (substr(code, 9, 9));
create index organisation_by_region on organisation (region, id);
create index organisation_provisional on organisation (id) where provisional;

-- Every state that an organisation ever had; append only.
create table organisation_version (
    organisation_id bigint      not null,
    version         integer     not null,
    change          text        not null check (change in ('OPENED', 'CHANGED', 'CONFIRMED')),
    origin          text        not null check (origin in ('REGISTRATION', 'RECORD', 'OFFICE')),
    recorded_at     timestamptz not null,
    body            text        not null, -- canonical JSON of the whole state
    reason          text,
    actor           text        not null,
    batch_id        uuid,
    batch_sheet     text,
    batch_row       integer,
    primary key (organisation_id, version)
);

-- Current and former names. A name that registration data calls former has no known start.
create table organisation_name (
    organisation_id bigint  not null,
    version         integer not null, -- the version that first stated it
    position        integer not null, -- tells names of one version apart
    name            text    not null,
    name_normal     text collate "C" not null, -- cut to the length that an index takes
    known_from      timestamptz,
    known_until     timestamptz,      -- null for the current name
    primary key (organisation_id, version, position)
);
create index organisation_name_by_normal on organisation_name (name_normal, organisation_id);

-- Older numbers. One number may belong to several organisations: then it identifies none of them.
create table organisation_identifier (
    value           text collate "C" not null,
    type            text   not null,
    organisation_id bigint not null,
    primary key (value, type, organisation_id)
);
create index organisation_identifier_of on organisation_identifier (organisation_id);

-- A merge is a dated link and never moves anything; undoing it ends the link.
create table organisation_link (
    id           bigint generated always as identity primary key,
    retired_id   bigint      not null references organisation (id),
    surviving_id bigint      not null references organisation (id),
    from_on      date        not null,
    reason       text        not null,
    actor        text        not null,
    recorded_at  timestamptz not null,
    ended_at     timestamptz,
    ended_by     text,
    ended_reason text,
    check (retired_id <> surviving_id),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_reason is null))
);
create unique index organisation_link_retired on organisation_link (retired_id) where ended_at is null;
create index organisation_link_surviving on organisation_link (surviving_id) where ended_at is null;
