package org.zhengxin.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import org.jspecify.annotations.Nullable;

/** Builds rows from the fields of CSV records. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<Boolean> {

    private final Sheet sheet;
    private final FieldDecoder decoder;
    private final RowBuilder builder;
    private long number;
    private @Nullable SourceRow row;
    private @Nullable FileProblemException problem;

    CsvRowHandler(Sheet sheet, FieldDecoder decoder, RowBuilder builder) {
        this.sheet = sheet;
        this.decoder = decoder;
        this.builder = builder;
    }

    /** Returns the ordinal of the record begun last. */
    long number() {
        return number;
    }

    /** Returns the row of the record built last, null if it was blank. */
    @Nullable
    SourceRow takeRow() throws FileProblemException {
        if (problem != null) {
            throw problem;
        }
        return row;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        number++;
        decoder.begin();
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        if (problem == null) {
            try {
                builder.add(column, decoder.decode(buffer, offset, length));
            } catch (FileProblemException e) {
                problem = e;
            }
        }
    }

    @Override
    protected Boolean buildRecord() {
        RowProblem found = decoder.problem();
        if (found != null) {
            builder.fail(found);
        }
        row = builder.build(sheet, number);
        return true;
    }
}
