package org.zhengxin.table;

import java.util.Set;

/**
 * One cell (单元格).
 *
 * @param text its value as text, exactly as given, never trimmed; empty if the cell is
 * @param flags what else is known of it
 */
public record Cell(String text, Set<CellFlag> flags) {

    /** The cell that is not there. */
    public static final Cell EMPTY = new Cell("", Set.of());

    /** Returns a cell that held text. */
    public static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, Set.of());
    }

    /** Tells whether the cell carries a flag. */
    public boolean is(CellFlag flag) {
        return flags.contains(flag);
    }
}
