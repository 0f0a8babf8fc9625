package org.zhengxin.comparison.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhengxin.web.Text;

/**
 * What the register says of a list (名单比对结果).
 *
 * @param day in Shanghai
 * @param made when
 * @param rows one for each line, in their order
 * @param sources of what moment the data are
 * @param withheld kinds of record that nobody is shown at the moment, by code
 */
public record Comparison(
        LocalDate day, Instant made, List<Row> rows, List<Source> sources, Map<String, Text> withheld) {

    /** Returns the rows by organisation, for those that lead to one, in the order of the list. */
    public List<List<Row>> byOrganisation() {
        Map<Long, List<Row>> found = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.organisation() != null) {
                found.computeIfAbsent(row.organisation().id(), id -> new ArrayList<>())
                        .add(row);
            }
        }
        return List.copyOf(found.values());
    }

    /** Returns the moment at which it was made, in Shanghai, to the minute. */
    public String minute() {
        return Source.minute(made);
    }

    /** Returns how many lines had an outcome. */
    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
