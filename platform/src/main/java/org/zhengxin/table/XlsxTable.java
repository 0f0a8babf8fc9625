package org.zhengxin.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads .xlsx workbooks, sheet by sheet; only the shared strings and the styles are held in memory. */
final class XlsxTable implements TableReader {

    private final ZipPackage zip;
    private final XlsxCell cell;
    private final RowBuilder builder;
    private final SheetNames names;
    private final Iterator<XlsxWorkbook.Worksheet> sheets;
    private final List<String> hidden = new ArrayList<>();
    private @Nullable XlsxSheet current;

    private XlsxTable(ZipPackage zip, XlsxWorkbook workbook, XlsxCell cell, SheetNames names, ReadLimits limits) {
        this.zip = zip;
        this.cell = cell;
        this.builder = new RowBuilder(limits);
        this.names = names;
        this.sheets = workbook.sheets().iterator();
    }

    static XlsxTable open(Source source, UnpackBudget budget, SheetNames names, ReadLimits limits) throws IOException {
        ZipPackage zip = ZipPackage.open(source, budget, limits);
        try {
            XlsxWorkbook workbook = XlsxWorkbook.read(zip, XlsxWorkbook.find(zip), limits);
            SharedStrings strings = SharedStrings.read(zip, workbook.strings(), limits);
            XlsxStyles styles = XlsxStyles.read(zip, workbook.styles());
            return new XlsxTable(
                    zip, workbook, new XlsxCell(strings, styles, workbook.from1904(), limits), names, limits);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        while (current != null || startSheet()) {
            SourceRow row = current == null ? null : current.next();
            if (row != null) {
                return row;
            }
            endSheet();
        }
        return null;
    }

    @Override
    public List<String> hiddenSheets() {
        return List.copyOf(hidden);
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            endSheet();
        }
    }

    private boolean startSheet() throws IOException {
        while (sheets.hasNext()) {
            XlsxWorkbook.Worksheet next = sheets.next();
            if (next.hidden()) {
                hidden.add(names.full(next.name()));
                continue;
            }
            XmlCursor xml = XmlCursor.of(zip.stream(next.path()), FileProblemCode.BROKEN_WORKBOOK);
            current = new XlsxSheet(xml, names.next(next.name()), cell, builder);
            return true;
        }
        return false;
    }

    private void endSheet() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
