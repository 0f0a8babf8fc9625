package org.zhengxin.comparison.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.comparison.register.Comparison;
import org.zhengxin.comparison.register.Row;
import org.zhengxin.comparison.workbook.Change.Type;
import org.zhengxin.comparison.workbook.EarlierWorkbook.Past;
import org.zhengxin.foundation.text.OrganisationName;
import org.zhengxin.organisation.OrganisationSummary;

/**
 * What differs between the register today and an earlier workbook (前后变化).
 *
 * @param since the earliest day on which something of the workbook was compared; null if it names none
 * @param records whether the workbook still says which or how many records were public
 * @param rows the lines with a difference, in the order of the list
 */
public record Changes(@Nullable LocalDate since, boolean records, List<RowChanges> rows) {

    /** The differences of one line. */
    public record RowChanges(Row row, List<Change> changes) {}

    /** Works out the differences; the workbook's lines are the first ones of the comparison. */
    public static Changes between(EarlierWorkbook earlier, Comparison today) {
        LocalDate since = earlier.past().stream()
                .map(Past::day)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        List<RowChanges> rows = new ArrayList<>();
        for (int i = 0; since != null && i < today.rows().size(); i++) {
            Row row = today.rows().get(i);
            List<Change> changes = i < earlier.past().size()
                    ? ofRow(
                            row,
                            earlier.past().get(i),
                            earlier,
                            today.withheld().keySet())
                    : List.of(Change.of(Type.NEW, "工作簿中没有这一行。", "The workbook does not have this line."));
            if (!changes.isEmpty()) {
                rows.add(new RowChanges(row, changes));
            }
        }
        return new Changes(since, earlier.counts() != null || earlier.records() != null, rows);
    }

    /** A row that was added by hand names no day. */
    private static List<Change> ofRow(Row row, Past past, EarlierWorkbook earlier, Set<String> withheld) {
        OrganisationSummary now = row.organisation();
        if (past.day() == null) {
            return List.of(Change.of(Type.NEW, "这一行此前没有比对过。", "This line was not compared before."));
        }
        if (now == null) {
            return past.code() == null
                    ? List.of()
                    : List.of(Change.of(
                            Type.CHANGED,
                            "此前对应 " + past.code() + "，现在没有对应的主体。",
                            "It led to " + past.code() + " then and leads to none now."));
        }
        if (past.code() == null) {
            return List.of(Change.of(
                    Type.NEW,
                    "此前没有对应的主体，现在对应 " + now.code() + "。",
                    "It led to none then and leads to " + now.code() + " now."));
        }
        List<Change> changes = new ArrayList<>();
        if (!past.code().equals(now.code())) {
            changes.add(Change.of(
                    Type.CHANGED,
                    "此前对应 " + past.code() + "，现在对应 " + now.code() + "。",
                    "It led to " + past.code() + " then and leads to " + now.code() + " now."));
        }
        name(past, now).ifPresent(changes::add);
        status(past, row).ifPresent(changes::add);
        changes.addAll(RecordChanges.of(row, past.code(), earlier, withheld));
        return changes;
    }

    private static Optional<Change> name(Past past, OrganisationSummary now) {
        return past.name() == null || OrganisationName.normal(past.name()).equals(OrganisationName.normal(now.name()))
                ? Optional.empty()
                : Optional.of(Change.of(
                        Type.CHANGED,
                        "名称与工作簿不同，现为“" + now.name() + "”。",
                        "The name differs; it is “" + now.name() + "” now."));
    }

    private static Optional<Change> status(Past past, Row row) {
        String zh = row.status() == null ? "" : row.status().zh();
        String en = row.status() == null ? "" : row.status().en();
        return past.status() == null
                        || past.status().equals(zh)
                        || past.status().equals(en)
                ? Optional.empty()
                : Optional.of(Change.of(
                        Type.CHANGED,
                        "登记状态与工作簿不同，现为“" + (zh.isEmpty() ? "无" : zh) + "”。",
                        "The registration status differs; it is “" + (en.isEmpty() ? "none" : en) + "” now."));
    }
}
