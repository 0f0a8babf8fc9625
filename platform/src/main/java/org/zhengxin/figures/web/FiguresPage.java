package org.zhengxin.figures.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * What the page of figures shows.
 *
 * @param form what was asked for
 * @param period the months shown
 * @param regions the regions to choose from
 * @param figures the figures; null before they were made for the first time
 * @param madeAt when they were made, in Shanghai; empty before
 */
record FiguresPage(
        FiguresForm form,
        FiguresForm.Period period,
        List<Choice> regions,
        @Nullable FiguresAnswer figures,
        String madeAt) {

    /** A region to choose. */
    record Choice(String value, Text name) {}

    /** A table of records: one column for each kind, one row for each month, the latest first. */
    record Months(List<String> kinds, List<Month> rows, List<Long> sums, long total) {}

    /** A row of the table; its numbers stand in the order of the columns. */
    record Month(YearMonth month, List<Long> records, long total) {}

    /** Returns the records of the period as a table; kinds with most records first, months without any too. */
    Months months(FiguresAnswer answer) {
        Map<String, Long> kinds = new LinkedHashMap<>();
        Map<YearMonth, Map<String, Long>> cells = new HashMap<>();
        for (FiguresAnswer.RecordLine line : answer.records()) {
            kinds.merge(line.label(), line.records(), Long::sum);
            cells.computeIfAbsent(line.month(), month -> new HashMap<>())
                    .merge(line.label(), line.records(), Long::sum);
        }
        List<String> columns = kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        List<Month> rows = new ArrayList<>();
        for (YearMonth month = answer.until(); !month.isBefore(answer.from()); month = month.minusMonths(1)) {
            Map<String, Long> row = cells.getOrDefault(month, Map.of());
            List<Long> numbers =
                    columns.stream().map(kind -> row.getOrDefault(kind, 0L)).toList();
            rows.add(new Month(month, numbers, sum(numbers)));
        }
        List<Long> sums = columns.stream().map(kinds::get).toList();
        return new Months(columns, rows, sums, sum(sums));
    }

    boolean isChosen(Choice region) {
        return region.value().equals(form.regionCode());
    }

    /** Returns a number as people read it. */
    static String written(long number) {
        return "%,d".formatted(number);
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}
