package org.zhengxin.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The columns under a header that hold data.
 *
 * @param all all labels of the header's row
 * @param added places of the columns that a workbook of faulty rows added
 */
record HeaderColumns(List<String> all, Set<Integer> added) {

    static HeaderColumns of(List<String> labels) {
        return new HeaderColumns(
                labels,
                IntStream.range(0, labels.size())
                        .filter(place -> ReturnedColumns.contains(labels.get(place)))
                        .boxed()
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns the labels of the columns that hold data. */
    List<String> labels() {
        return without(all);
    }

    /** Tells whether a row repeats the header, as the pages of a printed list do. */
    boolean isHeader(SourceRow row) {
        boolean alike = !all.isEmpty() && row.cells().size() == all.size();
        return alike && row.text(0).equals(all.getFirst()) && row.texts().equals(all);
    }

    /** Returns a row without the added columns; null if nothing is left of it. */
    @Nullable
    SourceRow data(SourceRow row) {
        if (added.isEmpty() || row.problem() != null) {
            return row;
        }
        List<Cell> cells = without(row.cells());
        boolean blank = cells.stream().allMatch(cell -> cell.text().isBlank());
        return blank ? null : new SourceRow(row.sheet(), row.number(), cells, null);
    }

    private <T> List<T> without(List<T> row) {
        if (added.isEmpty()) {
            return row;
        }
        List<T> kept = new ArrayList<>(row.size());
        for (int place = 0; place < row.size(); place++) {
            if (!added.contains(place)) {
                kept.add(row.get(place));
            }
        }
        return List.copyOf(kept);
    }
}
