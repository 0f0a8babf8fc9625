package org.zhengxin.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.search.NameFound;
import org.zhengxin.organisation.search.Rank;

/** Finds organisations by code, by older number, or by the beginning of a code (按代码查询). */
@Component
class CodeSearch {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{6,32}");
    private static final int LONG_ENOUGH_TO_BEGIN = 8;
    private static final int LENGTH_OF_CODE = 18;
    private static final int MOST = 100;

    /** Sorts after every character of a code. */
    private static final String LAST = "~";

    private static final String EXACT = """
            select id, 'CODE', null from organisation where code = ?
            union select id, 'CODE', null from organisation where substr(code, 9, 9) = ?
            union select organisation_id, 'OLDER_NUMBER', value from organisation_identifier where value = ?
            limit 100
            """;

    private static final String BEGINNING = """
            select id, 'CODE_BEGINNING', null from organisation where code > ? and code < ? order by code limit ?
            """;

    private final JdbcTemplate jdbc;

    CodeSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns what a code or number leads to; mostly nothing. */
    List<NameFound> find(String text) {
        String number = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "");
        if (!NUMBER.matcher(number).matches() || number.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        List<NameFound> found = new ArrayList<>(query(EXACT, number, number, number));
        if (found.isEmpty() && number.length() >= LONG_ENOUGH_TO_BEGIN && number.length() < LENGTH_OF_CODE) {
            found.addAll(query(BEGINNING, number, number + LAST, MOST));
        }
        return found;
    }

    private List<NameFound> query(String sql, Object... values) {
        return jdbc.query(
                sql,
                (row, number) -> {
                    MatchReason reason = MatchReason.valueOf(row.getString(2));
                    return new NameFound(
                            row.getLong(1), reason, row.getString(3), Rank.ofNumber(reason, row.getLong(1)));
                },
                values);
    }
}
