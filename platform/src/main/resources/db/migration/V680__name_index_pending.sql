-- The index of names takes new names in larger portions: a load of many organisations spends a third of the time on it.
-- Every search reads what is waiting, so the platform has it taken in as soon as a load pauses.
create or replace function name_index_finish(target regclass, suffix text) returns void language plpgsql as $$
begin
    execute format('alter table %s add constraint %I primary key (organisation_id, ordinal)',
        target, 'name_index_key' || suffix);
    execute format('create index %I on %s (folded, organisation_id)', 'name_index_folded' || suffix, target);
    execute format('create index %I on %s using gin (grams) with (gin_pending_list_limit = 8192)',
        'name_index_grams' || suffix, target);
    execute format('alter table %s alter grams set statistics 200', target);
    execute format('analyze %s', target);
end $$;

-- The indexes of names that keep new ones waiting.
create view name_index_waiting as
    select i.indexrelid::regclass as index
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    join pg_am a on a.oid = c.relam
    where i.indrelid = to_regclass('name_index') and a.amname = 'gin';

do $$
declare
    waiting regclass;
begin
    for waiting in select index from name_index_waiting loop
        execute format('alter index %s set (gin_pending_list_limit = 8192)', waiting);
    end loop;
end $$;
