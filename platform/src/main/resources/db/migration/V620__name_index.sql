-- The index of names (名称索引): derived from organisation and organisation_name, written in the transaction that changes
-- them, rebuilt by one command. A row is a name; a retired organisation keeps its own, merges are followed when read.
create table name_index (
    organisation_id bigint   not null,
    ordinal         smallint not null, -- 0 for the current name, from 1 on for former ones
    living          boolean  not null, -- in operation, or nobody said otherwise
    region          text collate "C",
    industry        text collate "C",
    name            text,              -- a former name as given; null for the current one
    folded          text collate "C" not null,
    grams           integer[] not null -- numbers of org.zhengxin.organisation.search.Gram, never compared otherwise
);

-- Sets up what a fresh table of this form needs to be searched; also used by the rebuild. The pending list of the GIN
-- index is kept short: every search reads all of it.
create function name_index_finish(target regclass, suffix text) returns void language plpgsql as $$
begin
    execute format('alter table %s add constraint %I primary key (organisation_id, ordinal)',
        target, 'name_index_key' || suffix);
    execute format('create index %I on %s (folded, organisation_id)', 'name_index_folded' || suffix, target);
    execute format('create index %I on %s using gin (grams) with (gin_pending_list_limit = 512)',
        'name_index_grams' || suffix, target);
    execute format('alter table %s alter grams set statistics 200', target);
    execute format('analyze %s', target);
end $$;

select name_index_finish('name_index', '');

-- How the index came to be. Another fingerprint than the platform's own means: made by other rules, build it anew.
create table name_index_state (
    only_row    boolean primary key default true check (only_row),
    fingerprint text        not null,
    rebuilding  boolean     not null, -- then whoever changes a name says so in name_index_touched
    rebuilt_at  timestamptz
);
insert into name_index_state (fingerprint, rebuilding) values ('', false);

create table name_index_touched (organisation_id bigint not null);

-- Until which day something of a kind is public about an organisation (公示标记): days, never a flag. Told by the
-- modules above, for searches that ask for organisations with licences or honours.
create table organisation_mark (
    organisation_id bigint not null,
    mark            text   not null,
    public_from     date   not null,
    public_until    date,
    primary key (organisation_id, mark)
);
