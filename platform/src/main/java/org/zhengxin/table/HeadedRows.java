package org.zhengxin.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Rows under their headers (表头与数据行): for each sheet its header and then its data, or that it has none. Rows above
 * the header and repetitions of it are left out; so are the columns and rows that a workbook of faulty rows added.
 */
public final class HeadedRows implements AutoCloseable {

    private final RowSource rows;
    private final HeaderFinder finder;
    private final Deque<SourceItem> ahead = new ArrayDeque<>();
    private @Nullable Sheet sheet;
    private HeaderColumns columns = HeaderColumns.of(List.of());

    /** Reads the rows through, looking for a header on each sheet; closes them in the end. */
    public HeadedRows(RowSource rows, HeaderFinder finder) {
        this.rows = rows;
        this.finder = finder;
    }

    /**
     * Returns what comes next, or null at the end.
     *
     * @throws IOException if the content cannot be read
     */
    public @Nullable HeadedItem next() throws IOException {
        while (true) {
            SourceItem item = take();
            switch (item) {
                case null -> {
                    return null;
                }
                case FileProblem problem -> {
                    return problem;
                }
                case SourceRow row
                when !row.sheet().equals(sheet) -> {
                    return startSheet(row);
                }
                case SourceRow row -> {
                    SourceRow data = columns.isHeader(row) ? null : columns.data(row);
                    if (data != null) {
                        return data;
                    }
                }
            }
        }
    }

    /** Returns the names of the hidden sheets passed over so far. */
    public List<String> hiddenSheets() {
        return rows.hiddenSheets();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private HeadedItem startSheet(SourceRow first) throws IOException {
        sheet = first.sheet();
        List<SourceRow> firstRows = firstRows(first);
        OptionalInt place = finder.find(firstRows);
        if (place.isEmpty()) {
            return passOver(first.sheet(), firstRows.size());
        }
        SourceRow header = firstRows.get(place.getAsInt());
        columns = HeaderColumns.of(header.texts());
        int data = place.getAsInt() + 1;
        while (data < firstRows.size() && finder.isHeader(firstRows.get(data))) {
            data++;
        }
        // What was read ahead goes back in front of what ended the reading ahead.
        for (SourceRow row : firstRows.subList(data, firstRows.size()).reversed()) {
            ahead.addFirst(row);
        }
        return new SheetHeader(first.sheet(), header.number(), columns.labels());
    }

    private List<SourceRow> firstRows(SourceRow first) throws IOException {
        List<SourceRow> firstRows = new ArrayList<>(List.of(first));
        while (firstRows.size() < HeaderFinder.ROWS && take() instanceof SourceItem item) {
            if (!(item instanceof SourceRow row && row.sheet().equals(first.sheet()))) {
                ahead.addFirst(item);
                break;
            }
            firstRows.add(row);
        }
        return firstRows;
    }

    private SheetWithoutHeader passOver(Sheet without, long before) throws IOException {
        long passed = before;
        while (take() instanceof SourceItem item) {
            if (!(item instanceof SourceRow row && row.sheet().equals(without))) {
                ahead.addFirst(item);
                break;
            }
            passed++;
        }
        return new SheetWithoutHeader(without, passed);
    }

    private @Nullable SourceItem take() throws IOException {
        SourceItem item = ahead.poll();
        return item == null ? rows.next() : item;
    }
}
