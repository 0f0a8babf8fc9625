package org.zhengxin.intake.outcome;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the codes of a batch's faulty rows (问题分布), and of all rows of a trial. */
@Repository
public class CodeCounts {
    private final JdbcClient jdbc;

    CodeCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns how many rows of a batch carry each code, the most frequent first. */
    public Map<String, Integer> of(UUID batch) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT code, count(*) FROM (
                    SELECT DISTINCT r.sheet, r.row, split_part(m, ':', 1) AS code
                    FROM batch_row r, unnest(r.codes) AS m WHERE r.batch_id = ?) rows
                GROUP BY code ORDER BY 2 DESC, 1
                """).param(batch).query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }
}
