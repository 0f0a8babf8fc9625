package org.zhengxin.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.demo.city.CityData;
import org.zhengxin.demo.city.Organisations;
import org.zhengxin.organisation.search.LabelledQueries;
import org.zhengxin.store.testing.WithDatabase;

/**
 * Holds the quality of search: queries typed the way people type, each with the organisation that is meant, among the
 * first twenty thousand of a fictional city. {@code bench search} asks the same among millions.
 */
@WithDatabase
class SearchQualityTest {
    private static final int OTHERS = 20_000;
    private static final double FIRST = 0.97;
    private static final double AMONG_FIVE = 0.985;

    private final JdbcTemplate jdbc;
    private final Register register;

    SearchQualityTest(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.register = new Register(jdbc, transaction);
    }

    @BeforeEach
    void aCity() throws Exception {
        register.emptied();
        Organisations city = new Organisations(20261, LocalDate.of(2026, 11, 1), CityData.load());
        List<Object[]> rows = new ArrayList<>();
        for (int number = 0; number < OTHERS; number++) {
            var one = city.registered(number);
            rows.add(row(
                    one.code(),
                    one.name(),
                    String.join("\u001f", one.formerNames()),
                    one.form().label(),
                    one.status(),
                    one.region(),
                    one.industry()));
        }
        for (String[] one : LabelledQueries.organisations()) {
            rows.add(row(one[0], one[1], one[2], one[3], one[4], one[5], one[6]));
        }
        jdbc.batchUpdate("""
                insert into organisation (code, version, provisional, opened_at, updated_at, name, name_normal,
                    former_names, kind, status, region, industry)
                values (?, 1, false, now(), now(), ?, '', string_to_array(?, chr(31)), ?, ?, ?, ?)
                """, rows);
        jdbc.update("""
                insert into organisation_identifier (value, type, organisation_id)
                select n.value, 'REGISTRATION', o.id from unnest(?::text[], ?::text[]) as n (value, code)
                join organisation o on o.code = n.code where n.value <> ''
                """, column(7), column(0));
        register.names.rebuild.run();
    }

    @Test
    void labelledQueries_findWhatIsMeant() {
        Map<String, int[]> categories = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        int[] all = new int[3];
        for (String[] query : LabelledQueries.queries()) {
            int place = place(query[1], query[2]);
            int[] counts = categories.computeIfAbsent(query[0], category -> new int[3]);
            for (int[] some : List.of(all, counts)) {
                some[0]++;
                some[1] += place == 0 ? 1 : 0;
                some[2] += place >= 0 && place < 5 ? 1 : 0;
            }
            if (place != 0) {
                missed.add(query[0] + " " + query[1] + " at " + place);
            }
        }
        categories.forEach((category, counts) -> missed.add(category + " " + Arrays.toString(counts)));
        assertThat(all[0]).isGreaterThanOrEqualTo(500);
        assertThat((double) all[1] / all[0]).as("first: %s", missed).isGreaterThanOrEqualTo(FIRST);
        assertThat((double) all[2] / all[0]).as("among five: %s", missed).isGreaterThanOrEqualTo(AMONG_FIVE);
    }

    private int place(String text, String code) {
        List<SearchHit> hits = register.search
                .find(SearchRequest.of(text, SearchFilter.NONE, 20))
                .items();
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).organisation().code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    private static Object[] row(@Nullable String... values) {
        return values;
    }

    private static String[] column(int index) {
        return LabelledQueries.organisations().stream().map(row -> row[index]).toArray(String[]::new);
    }
}
