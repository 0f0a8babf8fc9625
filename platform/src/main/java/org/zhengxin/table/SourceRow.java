package org.zhengxin.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of an upload (数据行); never blank.
 *
 * @param sheet where it stands
 * @param number its number as a person sees it in the spreadsheet, from 1; for CSV the record's ordinal, blank lines
 *     counted; for JSON the element's ordinal; 0 for the header that a JSON array of objects implies
 * @param cells its cells from the first column to the last that is not empty; none if the row has a problem
 * @param problem why the row cannot be read, or null
 */
public record SourceRow(
        Sheet sheet,
        long number,
        List<Cell> cells,
        @Nullable RowProblem problem) implements SourceItem, HeadedItem {

    /** Returns the cell of a column, counted from 0; the empty cell beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** Returns the text of a column, counted from 0; empty beyond the last. */
    public String text(int column) {
        return cell(column).text();
    }

    /** Returns the texts of all cells. */
    public List<String> texts() {
        return cells.stream().map(Cell::text).toList();
    }
}
