package org.zhengxin.organisation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Follows the merge links in force (合并关系): chains are flattened here, when read, and stored nowhere. */
@Component
class MergeGroups {
    private static final String GROUPS = """
            with recursive
            up (start_id, id) as (
                select s.id, s.id from unnest(?::bigint[]) as s (id)
                union
                select up.start_id, l.surviving_id
                from up join organisation_link l on l.retired_id = up.id and l.ended_at is null),
            root (start_id, id) as (
                select up.start_id, up.id from up
                where not exists (
                    select 1 from organisation_link l where l.retired_id = up.id and l.ended_at is null)),
            down (root_id, id) as (
                select distinct root.id, root.id from root
                union
                select down.root_id, l.retired_id
                from down join organisation_link l on l.surviving_id = down.id and l.ended_at is null)
            select root.start_id, root.id, down.id
            from root join down on down.root_id = root.id
            order by root.start_id, down.id
            """;

    /** The same over the links that were in force at a moment; reads all links there ever were. */
    private static final String GROUPS_AT = GROUPS.replace("with recursive\n", """
            with recursive
            link as (
                select retired_id, surviving_id from organisation_link
                where recorded_at < ? and (ended_at is null or ended_at >= ?)),
            """)
            .replace("organisation_link l", "link l")
            .replace(" and l.ended_at is null", "");

    private final JdbcTemplate jdbc;

    MergeGroups(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether any merge is in force. */
    boolean exist() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from organisation_link where ended_at is null)", Boolean.class));
    }

    /** Returns those of some organisations that are merged into another one, with the one that stands for each. */
    Map<Long, Long> survivors(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Long> retired = jdbc.query(
                "select retired_id from organisation_link where ended_at is null and retired_id = any (?)",
                ps -> ps.setArray(1, ps.getConnection().createArrayOf("bigint", ids.toArray())),
                (row, number) -> row.getLong(1));
        Map<Long, Long> survivors = new HashMap<>();
        of(retired).forEach((id, group) -> survivors.put(id, group.rootId()));
        return survivors;
    }

    /** Returns the groups of organisations, each with at least itself. */
    Map<Long, Group> of(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Group> groups = new HashMap<>();
        jdbc.query(GROUPS, ps -> new Chunk<>(ps, ids).longs(Long::longValue), row -> {
            long root = row.getLong(2);
            groups.computeIfAbsent(row.getLong(1), id -> new Group(root, new ArrayList<>()))
                    .memberIds()
                    .add(row.getLong(3));
        });
        return groups;
    }

    /** Returns the group of an organisation as the links were at a moment. */
    Group at(long id, Instant moment) {
        OffsetDateTime at = moment.atOffset(ZoneOffset.UTC);
        List<Long> members = new ArrayList<>();
        long[] root = {id};
        jdbc.query(
                GROUPS_AT,
                ps -> new Chunk<>(ps, List.of(id)).value(at).value(at).longs(Long::longValue),
                row -> {
                    root[0] = row.getLong(2);
                    members.add(row.getLong(3));
                });
        return members.isEmpty() ? Group.alone(id) : new Group(root[0], members);
    }

    /**
     * The organisations that merges in force join.
     *
     * @param rootId the surviving one
     * @param memberIds all of them, ascending
     */
    record Group(long rootId, List<Long> memberIds) {
        static Group alone(long id) {
            return new Group(id, List.of(id));
        }
    }
}
