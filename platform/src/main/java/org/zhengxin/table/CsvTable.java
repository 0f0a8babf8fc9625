package org.zhengxin.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma, semicolon or tab separated text. Records are split before they are decoded: quote, separator and line
 * end are never part of a longer character in UTF-8 or GB18030, so that a record whose bytes fit no encoding spoils
 * nothing but itself.
 */
final class CsvTable implements TableReader {

    private static final int MAX_FIELD_CHARS = 8 << 20;

    private final CloseableIterator<Boolean> records;
    private final CsvRowHandler handler;

    private CsvTable(CloseableIterator<Boolean> records, CsvRowHandler handler) {
        this.records = records;
        this.handler = handler;
    }

    static CsvTable open(Source source, TextEncoding encoding, char separator, Sheet sheet, ReadLimits limits)
            throws IOException {
        Reader reader = encoding.isWide()
                ? encoding.reader(source)
                : new InputStreamReader(encoding.stream(source), StandardCharsets.ISO_8859_1);
        CsvRowHandler handler = new CsvRowHandler(sheet, new FieldDecoder(encoding), new RowBuilder(limits));
        CloseableIterator<Boolean> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(MAX_FIELD_CHARS)
                .build(handler, reader)
                .iterator();
        return new CsvTable(records, handler);
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        try {
            while (records.hasNext()) {
                records.next();
                SourceRow row = handler.takeRow();
                if (row != null) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw new FileProblemException(FileProblemCode.BROKEN_CSV, handler.number());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
