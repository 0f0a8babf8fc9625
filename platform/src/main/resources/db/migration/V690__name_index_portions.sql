-- The index of names is searched in portions, each with an index of its own: a search that has enough after the first
-- small one leaves the others alone, so that a text which every tenth name holds costs no more than a rare one. Those in
-- operation come first. The portions are named again in org.zhengxin.organisation.search.Portions.
create or replace function name_index_finish(target regclass, suffix text) returns void language plpgsql as $$
begin
    execute format('alter table %s add constraint %I primary key (organisation_id, ordinal)',
        target, 'name_index_key' || suffix);
    execute format('create index %I on %s (folded, organisation_id)', 'name_index_folded' || suffix, target);
    perform name_index_portion(target, '_first' || suffix, 'living and organisation_id % 128 = 0', 512);
    perform name_index_portion(target, '_next' || suffix, 'living and organisation_id % 128 between 1 and 15', 1024);
    perform name_index_portion(target, '_most' || suffix, 'living and organisation_id % 128 > 15', 8192);
    perform name_index_portion(target, '_past' || suffix, 'not living', 2048);
    execute format('alter table %s alter grams set statistics 200', target);
    execute format('analyze %s', target);
end $$;

-- Kilobytes of new names may wait before a portion takes them in; a search reads all that wait.
create function name_index_portion(target regclass, suffix text, part text, kilobytes integer) returns void
language plpgsql as $$
begin
    execute format('create index %I on %s using gin (grams) with (gin_pending_list_limit = %s) where %s',
        'name_index_grams' || suffix, target, kilobytes, part);
end $$;

do $$
declare
    whole regclass;
begin
    set local maintenance_work_mem = '512MB';
    set local max_parallel_maintenance_workers = 2;
    for whole in select index from name_index_waiting loop
        execute format('drop index %s', whole);
    end loop;
    perform name_index_portion('name_index', '_first', 'living and organisation_id % 128 = 0', 512);
    perform name_index_portion('name_index', '_next', 'living and organisation_id % 128 between 1 and 15', 1024);
    perform name_index_portion('name_index', '_most', 'living and organisation_id % 128 > 15', 8192);
    perform name_index_portion('name_index', '_past', 'not living', 2048);
end $$;
