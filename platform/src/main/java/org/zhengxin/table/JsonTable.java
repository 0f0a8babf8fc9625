package org.zhengxin.table;

import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads JSON: an array of flat objects, or of arrays of which the first is the header, at the top or under "rows". */
final class JsonTable implements TableReader {

    private final JsonCursor json;
    private final JsonLayout layout;
    private final Sheet sheet;
    private final RowBuilder builder;
    private boolean started;
    private long number;

    private JsonTable(JsonCursor json, JsonLayout layout, Sheet sheet, ReadLimits limits) {
        this.json = json;
        this.layout = layout;
        this.sheet = sheet;
        this.builder = new RowBuilder(limits);
    }

    static JsonTable open(Source source, TextEncoding encoding, Sheet sheet, ReadLimits limits) throws IOException {
        JsonLayout layout;
        try (JsonCursor json = JsonCursor.open(encoding.reader(source), limits)) {
            layout = JsonLayout.find(json, limits);
        }
        return new JsonTable(JsonCursor.open(encoding.reader(source), limits), layout, sheet, limits);
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        if (!started) {
            started = true;
            SourceRow header = header();
            if (header != null) {
                return header;
            }
        }
        for (JsonToken token = json.nextRow(); token != null; token = json.nextRow()) {
            number++;
            readRow(token);
            SourceRow row = builder.build(sheet, number);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private @Nullable SourceRow header() throws IOException {
        for (Map.Entry<String, Integer> column : layout.columns().entrySet()) {
            builder.add(column.getValue(), column.getKey());
        }
        return builder.build(sheet, 0);
    }

    private void readRow(JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT && layout.objects()) {
            readObject();
        } else if (token == JsonToken.START_ARRAY && !layout.objects()) {
            readArray();
        } else {
            builder.fail(RowProblem.NOT_A_ROW);
            json.skip(token);
        }
    }

    private void readArray() throws IOException {
        int column = 0;
        for (JsonToken token = json.next(); token != JsonToken.END_ARRAY; token = json.next()) {
            readValue(column++, token);
        }
    }

    private void readObject() throws IOException {
        BitSet seen = new BitSet();
        while (json.next() == JsonToken.PROPERTY_NAME) {
            String key = json.name();
            Integer column = layout.columns().get(key);
            JsonToken value = json.next();
            if (column == null) {
                if (!JsonLayout.isSound(key)) {
                    builder.fail(RowProblem.BYTES_NOT_DECODABLE);
                }
                json.skip(value);
                continue;
            }
            if (seen.get(column)) {
                builder.fail(RowProblem.DUPLICATE_KEY);
            }
            seen.set(column);
            readValue(column, value);
        }
    }

    private void readValue(int column, @Nullable JsonToken token) throws IOException {
        switch (token) {
            case VALUE_STRING -> builder.add(column, json.text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> builder.add(column, NumberText.ofDecimal(json.text()));
            case VALUE_TRUE -> builder.add(column, CellFlags.truth(true));
            case VALUE_FALSE -> builder.add(column, CellFlags.truth(false));
            case VALUE_NULL -> {}
            case null -> throw new FileProblemException(FileProblemCode.BROKEN_JSON);
            default -> {
                builder.fail(RowProblem.NESTED_VALUE);
                json.skip(token);
            }
        }
    }
}
