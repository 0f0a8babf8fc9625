package org.zhengxin.table;

import java.util.EnumSet;
import java.util.Set;

/** Sets of flags that cells share. */
final class CellFlags {

    static final Set<CellFlag> ERROR = Set.of(CellFlag.ERROR_VALUE);
    static final Set<CellFlag> BOOLEAN = Set.of(CellFlag.BOOLEAN);
    static final Set<CellFlag> DATE = Set.of(CellFlag.DATE);

    private static final Set<CellFlag> FORMULA = Set.of(CellFlag.FORMULA);
    private static final Set<CellFlag> FORMULA_NUMBER = Set.of(CellFlag.FORMULA, CellFlag.NUMBER);
    private static final Cell UNKNOWN = new Cell("", Set.of(CellFlag.FORMULA, CellFlag.FORMULA_WITHOUT_VALUE));

    private CellFlags() {}

    /** Returns the cell of a formula whose stored result is another cell. */
    static Cell formula(Cell result) {
        Set<CellFlag> flags = result.flags();
        if (flags.isEmpty()) {
            return new Cell(result.text(), FORMULA);
        }
        if (flags.equals(NumberText.NUMBER)) {
            return new Cell(result.text(), FORMULA_NUMBER);
        }
        EnumSet<CellFlag> both = EnumSet.copyOf(flags);
        both.add(CellFlag.FORMULA);
        return new Cell(result.text(), Set.copyOf(both));
    }

    /** Returns the cell of a formula without a stored result. */
    static Cell formulaWithoutValue() {
        return UNKNOWN;
    }

    /** Returns the cell of a truth value. */
    static Cell truth(boolean value) {
        return new Cell(value ? "TRUE" : "FALSE", BOOLEAN);
    }

    /** Returns the cell of an error such as #N/A. */
    static Cell error(String text) {
        return new Cell(text, ERROR);
    }
}
