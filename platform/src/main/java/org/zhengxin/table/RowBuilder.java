package org.zhengxin.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the cells of a row within the limits; used again for each row of a file. */
final class RowBuilder {

    private final ReadLimits limits;
    private final ArrayList<Cell> cells = new ArrayList<>();
    private int used;
    private long chars;
    private @Nullable RowProblem problem;

    RowBuilder(ReadLimits limits) {
        this.limits = limits;
    }

    /** Adds a cell; cells come in the order of their columns, counted from 0, those between being empty. */
    void add(int column, Cell cell) throws FileProblemException {
        boolean blank = isBlank(cell);
        if (blank && (cell.text().isEmpty() || column >= limits.maxColumns())) {
            return;
        }
        if (column >= limits.maxColumns()) {
            throw new FileProblemException(FileProblemCode.TOO_MANY_COLUMNS, limits.maxColumns());
        }
        checkLength(cell.text());
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, cell);
        used = blank ? used : Math.max(used, column + 1);
    }

    /** Adds a cell that held text. */
    void add(int column, String text) throws FileProblemException {
        add(column, Cell.of(text));
    }

    /** Marks the row as unreadable; the first problem counts. */
    void fail(RowProblem found) {
        if (problem == null) {
            problem = found;
        }
    }

    /** Returns the row and starts the next; null if it was blank. */
    @Nullable
    SourceRow build(Sheet sheet, long number) {
        RowProblem found = problem;
        List<Cell> row = found == null ? copy() : List.of();
        boolean blank = used == 0 && found == null;
        cells.clear();
        used = 0;
        chars = 0;
        problem = null;
        return blank ? null : new SourceRow(sheet, number, row, found);
    }

    private List<Cell> copy() {
        return Collections.unmodifiableList(Arrays.asList(cells.subList(0, used).toArray(new Cell[0])));
    }

    private void checkLength(String text) {
        chars += text.length();
        if (text.length() > limits.maxCellChars()) {
            fail(RowProblem.CELL_TOO_LONG);
        } else if (chars > limits.maxRowChars()) {
            fail(RowProblem.ROW_TOO_LONG);
        }
        if (text.indexOf('\uFFFD') >= 0) {
            fail(RowProblem.BYTES_NOT_DECODABLE);
        }
    }

    private static boolean isBlank(Cell cell) {
        Set<CellFlag> flags = cell.flags();
        return cell.text().isBlank() && (flags.isEmpty() || !flags.contains(CellFlag.FORMULA_WITHOUT_VALUE));
    }
}
