package org.zhengxin.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.code.OlderNumber;

/** Finds the organisations of a chunk: one query for codes, one for numbers, one more if merges are about. */
@Component
class OrganisationRefs {
    private static final String REF = """
            o.id, o.code, o.name, o.name_normal, nullif(o.former_names, '{}'), o.provisional, o.linked
            """;

    private static final String BY_CODE = "select " + REF + " from organisation o where o.code = any (?)";

    private static final String BY_NUMBER = "select " + REF + """
            , n.type, n.value
            from unnest(?::text[], ?::text[]) as n (type, value)
            join organisation_identifier i on i.value = n.value and i.type = n.type
            join organisation o on o.id = i.organisation_id
            where n.type <> 'ORGANISATION'
            union all
            select
            """ + REF + """
            , n.type, n.value
            from unnest(?::text[], ?::text[]) as n (type, value)
            join organisation o on substr(o.code, 9, 9) = n.value
            where n.type = 'ORGANISATION'
            """;

    private final JdbcTemplate jdbc;
    private final MergeGroups groups;

    OrganisationRefs(JdbcTemplate jdbc, MergeGroups groups) {
        this.jdbc = jdbc;
        this.groups = groups;
    }

    Resolution resolve(Collection<String> codes, Collection<OlderNumber> numbers) {
        List<Found> byCode = byCode(codes);
        Map<OlderNumber, List<Found>> byNumber = byNumber(numbers);
        Map<Long, MergeGroups.Group> joined = groups.of(linked(byCode, byNumber));
        Map<String, OrganisationRef> refs = HashMap.newHashMap(byCode.size());
        byCode.forEach(found -> refs.put(found.code, found.ref(joined)));
        Map<OlderNumber, NumberMatch> matches = HashMap.newHashMap(byNumber.size());
        byNumber.forEach((number, found) -> matches.put(number, match(found, joined)));
        return new Resolution(refs, matches);
    }

    private List<Found> byCode(Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return jdbc.query(BY_CODE, ps -> new Chunk<>(ps, codes).texts(code -> code), OrganisationRefs::found);
    }

    private Map<OlderNumber, List<Found>> byNumber(Collection<OlderNumber> numbers) {
        Map<OlderNumber, List<Found>> found = new HashMap<>();
        if (numbers.isEmpty()) {
            return found;
        }
        Set<OlderNumber> distinct = new LinkedHashSet<>(numbers);
        jdbc.query(
                BY_NUMBER,
                ps -> new Chunk<>(ps, distinct)
                        .texts(number -> number.type().name())
                        .texts(OlderNumber::value)
                        .texts(number -> number.type().name())
                        .texts(OlderNumber::value),
                row -> {
                    OlderNumber number = new OlderNumber(OlderNumber.Type.valueOf(row.getString(8)), row.getString(9));
                    found.computeIfAbsent(number, key -> new ArrayList<>()).add(found(row, 0));
                });
        return found;
    }

    private static Set<Long> linked(List<Found> byCode, Map<OlderNumber, List<Found>> byNumber) {
        Set<Long> linked = new LinkedHashSet<>();
        byCode.stream().filter(Found::linked).forEach(found -> linked.add(found.id));
        byNumber.values()
                .forEach(several -> several.stream().filter(Found::linked).forEach(found -> linked.add(found.id)));
        return linked;
    }

    private static NumberMatch match(List<Found> several, Map<Long, MergeGroups.Group> joined) {
        OrganisationRef chosen = several.getFirst().ref(joined);
        for (Found found : several) {
            OrganisationRef ref = found.ref(joined);
            if (ref.rootId() != chosen.rootId()) {
                return new NumberMatch.Several();
            }
            if (ref.id() == ref.rootId()) {
                chosen = ref;
            }
        }
        return new NumberMatch.One(chosen);
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                OrganisationRows.names(row.getArray(5)),
                row.getBoolean(6),
                row.getBoolean(7));
    }

    private record Found(
            long id,
            String code,
            String name,
            String normalName,
            List<String> formerNames,
            boolean provisional,
            boolean linked) {
        OrganisationRef ref(Map<Long, MergeGroups.Group> joined) {
            MergeGroups.Group group = joined.get(id);
            MergeGroups.Group own = group == null ? MergeGroups.Group.alone(id) : group;
            return new OrganisationRef(
                    id, code, name, normalName, formerNames, provisional, own.rootId(), own.memberIds());
        }
    }
}
