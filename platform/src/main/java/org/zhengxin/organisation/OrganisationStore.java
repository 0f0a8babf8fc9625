package org.zhengxin.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads organisations and their earlier versions for those who change them. */
@Component
class OrganisationStore {
    private static final String HEADS =
            "select " + OrganisationRows.COLUMNS + " from organisation o where o.code = any (?)";

    /** In the order of the codes: transactions that want the same ones wait for each other, never in a circle. */
    private static final String LOCKED = HEADS + " order by o.code for update";

    private static final String REGISTERED = """
            select organisation_id, version, body from organisation_version
            where organisation_id = any (?) and origin = 'REGISTRATION'
            """;

    private final JdbcTemplate jdbc;

    OrganisationStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the organisations of codes as they stand. */
    Map<String, Organisation> heads(Collection<String> codes) {
        return byCode(HEADS, codes);
    }

    /** Locks the organisations of codes until the transaction ends, and returns them as they stand now. */
    Map<String, Organisation> locked(Collection<String> codes) {
        return byCode(LOCKED, codes);
    }

    /** Locks one organisation likewise. */
    Optional<Organisation> locked(String code) {
        return Optional.ofNullable(locked(List.of(code)).get(code));
    }

    /** Returns the versions that came from registration data, by organisation and number. */
    Map<Long, NavigableMap<Integer, RegisterData>> registered(Collection<Long> ids) {
        Map<Long, NavigableMap<Integer, RegisterData>> versions = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.query(REGISTERED, ps -> new Chunk<>(ps, ids).longs(Long::longValue), row -> {
                versions.computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                        .put(row.getInt(2), RegisterJson.read(row.getString(3)));
            });
        }
        return versions;
    }

    private Map<String, Organisation> byCode(String sql, Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, Organisation> heads = HashMap.newHashMap(codes.size());
        jdbc.query(sql, ps -> new Chunk<>(ps, codes).texts(code -> code), OrganisationRows::read)
                .forEach(head -> heads.put(head.code(), head));
        return heads;
    }
}
