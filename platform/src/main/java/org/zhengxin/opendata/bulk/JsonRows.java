package org.zhengxin.opendata.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes rows as JSON Lines: one object on a line, each with every column, null where it has no value. */
final class JsonRows implements Dataset.Rows {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Writer out;
    private final List<Column> columns;

    JsonRows(Writer out, List<Column> columns) {
        this.out = out;
        this.columns = columns;
    }

    @Override
    public void add(@Nullable String[] row) {
        try {
            JsonGenerator json = JSON.createGenerator(out);
            json.writeStartObject();
            for (int i = 0; i < row.length; i++) {
                json.writeName(columns.get(i).code());
                String cell = row[i];
                if (cell == null) {
                    json.writeNull();
                } else {
                    json.writeString(cell);
                }
            }
            json.writeEndObject();
            json.close();
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
