package org.zhengxin.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.jspecify.annotations.Nullable;

/** Reads .xls workbooks of Excel 97 and later, record by record. */
final class XlsTable implements TableReader {

    private final OlePackage ole;
    private final RecordInputStream records;
    private final XlsGlobals globals;
    private final Iterator<BoundSheetRecord> sheets;
    private final SheetNames names;
    private final RowBuilder builder;
    private final List<String> hidden = new ArrayList<>();
    /** How many streams of records are open within each other: a chart may stand inside a sheet. */
    private int depth;

    private @Nullable XlsCells current;

    private XlsTable(
            OlePackage ole, RecordInputStream records, XlsGlobals globals, SheetNames names, ReadLimits limits) {
        this.ole = ole;
        this.records = records;
        this.globals = globals;
        this.sheets = globals.sheets().iterator();
        this.names = names;
        this.builder = new RowBuilder(limits);
    }

    static XlsTable open(Source source, SheetNames names, ReadLimits limits) throws IOException {
        OlePackage ole = OlePackage.open(source);
        try {
            RecordInputStream records = new RecordInputStream(ole.workbook());
            return new XlsTable(ole, records, XlsGlobals.read(records, limits), names, limits);
        } catch (IOException | RuntimeException e) {
            ole.close();
            throw FileProblemException.from(e, FileProblemCode.BROKEN_WORKBOOK);
        }
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        try {
            while (records.hasNextRecord()) {
                records.nextRecord();
                SourceRow row = accept();
                records.readRemainder();
                if (row != null) {
                    return row;
                }
            }
        } catch (RuntimeException e) {
            // POI throws whatever comes when a record is damaged.
            throw FileProblemException.from(e, FileProblemCode.BROKEN_WORKBOOK);
        }
        if (depth > 0 || sheets.hasNext()) {
            throw new FileProblemException(FileProblemCode.BROKEN_WORKBOOK);
        }
        return null;
    }

    @Override
    public List<String> hiddenSheets() {
        return List.copyOf(hidden);
    }

    @Override
    public void close() throws IOException {
        ole.close();
    }

    private @Nullable SourceRow accept() throws FileProblemException {
        switch (records.getSid()) {
            case BOFRecord.sid -> {
                depth++;
                if (depth == 1) {
                    startSheet(new BOFRecord(records));
                }
                return null;
            }
            case EOFRecord.sid -> {
                depth--;
                return depth == 0 ? endSheet() : null;
            }
            default -> {
                return current == null || depth != 1 ? null : current.accept(records);
            }
        }
    }

    private void startSheet(BOFRecord start) throws FileProblemException {
        if (!sheets.hasNext()) {
            throw new FileProblemException(FileProblemCode.BROKEN_WORKBOOK);
        }
        BoundSheetRecord sheet = sheets.next();
        if (sheet.isHidden() || sheet.isVeryHidden()) {
            hidden.add(names.full(sheet.getSheetname()));
        } else if (start.getType() == BOFRecord.TYPE_WORKSHEET) {
            current = new XlsCells(globals, names.next(sheet.getSheetname()), builder);
        }
    }

    private @Nullable SourceRow endSheet() {
        SourceRow last = current == null ? null : current.end();
        current = null;
        return last;
    }
}
