package org.zhengxin.table;

import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Gathers the cell records of one sheet of an .xls workbook into rows. */
final class XlsCells {

    private final XlsGlobals globals;
    private final Sheet sheet;
    private final RowBuilder builder;
    private int row;
    private int formulaColumn;
    private @Nullable SourceRow finished;

    XlsCells(XlsGlobals globals, Sheet sheet, RowBuilder builder) {
        this.globals = globals;
        this.sheet = sheet;
        this.builder = builder;
    }

    /** Takes the record that was reached; returns the row that it ends, if it ends one that is not blank. */
    @Nullable
    SourceRow accept(RecordInputStream in) throws FileProblemException {
        finished = null;
        switch (in.getSid()) {
            case LabelSSTRecord.sid -> {
                LabelSSTRecord cell = new LabelSSTRecord(in);
                add(cell, Cell.of(globals.string(cell.getSSTIndex())));
            }
            case LabelRecord.sid -> {
                LabelRecord cell = new LabelRecord(in);
                add(cell.getRow(), cell.getColumn(), Cell.of(cell.getValue()));
            }
            case NumberRecord.sid -> {
                NumberRecord cell = new NumberRecord(in);
                add(cell, globals.number(cell.getValue(), cell.getXFIndex()));
            }
            case RKRecord.sid -> {
                RKRecord cell = new RKRecord(in);
                add(cell, globals.number(cell.getRKNumber(), cell.getXFIndex()));
            }
            case MulRKRecord.sid -> addAll(new MulRKRecord(in));
            case BoolErrRecord.sid -> {
                BoolErrRecord cell = new BoolErrRecord(in);
                add(cell, cell.isBoolean() ? CellFlags.truth(cell.getBooleanValue()) : error(cell.getErrorValue()));
            }
            case FormulaRecord.sid -> addFormula(new FormulaRecord(in));
            case StringRecord.sid -> {
                String result = new StringRecord(in).getString();
                builder.add(formulaColumn, CellFlags.formula(Cell.of(result)));
            }
            default -> {}
        }
        return finished;
    }

    /** Returns the last row of the sheet, null if it is blank. */
    @Nullable
    SourceRow end() {
        return builder.build(sheet, row + 1L);
    }

    private void addAll(MulRKRecord cells) throws FileProblemException {
        for (int i = 0; i < cells.getNumColumns(); i++) {
            Cell cell = globals.number(cells.getRKNumberAt(i), cells.getXFAt(i));
            add(cells.getRow(), cells.getFirstColumn() + i, cell);
        }
    }

    /** Adds the result of a formula; that of a text follows in a record of its own. */
    private void addFormula(FormulaRecord formula) throws FileProblemException {
        formulaColumn = formula.getColumn();
        Cell result = switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> globals.number(formula.getValue(), formula.getXFIndex());
            case BOOLEAN -> CellFlags.truth(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            default -> Cell.EMPTY;
        };
        add(formula, CellFlags.formula(result));
    }

    private void add(CellRecord place, Cell cell) throws FileProblemException {
        add(place.getRow(), place.getColumn(), cell);
    }

    private void add(int cellRow, int column, Cell cell) throws FileProblemException {
        if (cellRow < row) {
            throw new FileProblemException(FileProblemCode.BROKEN_WORKBOOK);
        }
        if (cellRow > row) {
            finished = builder.build(sheet, row + 1L);
            row = cellRow;
        }
        builder.add(column, cell);
    }

    private static Cell error(int code) {
        return CellFlags.error(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR");
    }
}
