package org.zhengxin.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds organisations whose code or older number is exactly what was asked for (按代码查询). */
@Component
class CodeSearch {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{6,32}");

    private static final String FIND = """
            select id from organisation where code = ?
            union select id from organisation where substr(code, 9, 9) = ?
            union select organisation_id from organisation_identifier where value = ?
            limit 100
            """;

    private final JdbcTemplate jdbc;
    private final MergeGroups groups;
    private final SummaryReader summaries;

    CodeSearch(JdbcTemplate jdbc, MergeGroups groups, SummaryReader summaries) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.summaries = summaries;
    }

    /** Returns what a code or number leads to, surviving organisations in place of retired ones; mostly nothing. */
    List<OrganisationSummary> find(String text, OrganisationSearch.Filter filter) {
        String number = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "");
        if (!NUMBER.matcher(number).matches()) {
            return List.of();
        }
        List<Long> ids = jdbc.queryForList(FIND, Long.class, number, number, number);
        Map<Long, MergeGroups.Group> joined = groups.of(ids);
        Set<Long> roots = new LinkedHashSet<>();
        ids.forEach(id ->
                roots.add(joined.getOrDefault(id, MergeGroups.Group.alone(id)).rootId()));
        return new ArrayList<>(summaries.byId(roots).values())
                .stream().filter(filter::admits).toList();
    }
}
