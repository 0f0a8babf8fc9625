package org.zhengxin.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** A walk through the rows of a JSON document in bounded memory: an array at the top, or under the key "rows". */
final class JsonCursor implements Closeable {

    private static final String ROWS = "rows";
    private static final int MAX_STRING_CHARS = 8 << 20;
    private static final int MAX_NUMBER_CHARS = 1000;

    private final JsonParser json;
    private final int maxDepth;
    private int depth;
    private int rowsDepth;

    private JsonCursor(JsonParser json, int maxDepth) {
        this.json = json;
        this.maxDepth = maxDepth;
    }

    /** Starts before the first row. */
    static JsonCursor open(Reader reader, ReadLimits limits) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth() + 1)
                        .maxStringLength(MAX_STRING_CHARS)
                        .maxNameLength(limits.maxCellChars())
                        .maxNumberLength(MAX_NUMBER_CHARS)
                        .build())
                .build();
        JsonCursor cursor = new JsonCursor(factory.createParser(ObjectReadContext.empty(), reader), limits.maxDepth());
        try {
            cursor.findRows();
            return cursor;
        } catch (IOException e) {
            cursor.close();
            throw e;
        }
    }

    /** Goes on to the next token; null at the end of the document. */
    @Nullable
    JsonToken next() throws IOException {
        try {
            JsonToken token = json.nextToken();
            if (token != null && token.isStructStart() && ++depth > maxDepth) {
                throw new FileProblemException(FileProblemCode.TOO_DEEP, maxDepth);
            }
            depth -= token != null && token.isStructEnd() ? 1 : 0;
            return token;
        } catch (JacksonException e) {
            throw FileProblemException.from(e, FileProblemCode.BROKEN_JSON);
        }
    }

    /** Goes on to the first token of the next row; null after the last, when the document has been read to its end. */
    @Nullable
    JsonToken nextRow() throws IOException {
        JsonToken token = next();
        if (token != JsonToken.END_ARRAY || depth >= rowsDepth) {
            return token;
        }
        while (token != null) {
            boolean secondRows = token == JsonToken.PROPERTY_NAME && depth == 1 && name().equals(ROWS);
            token = next();
            if (secondRows || (rowsDepth == 1 && token != null)) {
                throw new FileProblemException(FileProblemCode.BROKEN_JSON);
            }
        }
        return null;
    }

    /** Passes over the value whose first token was met. */
    void skip(@Nullable JsonToken first) throws IOException {
        if (first == null || !first.isStructStart()) {
            return;
        }
        int outside = depth - 1;
        while (depth > outside) {
            if (next() == null) {
                throw new FileProblemException(FileProblemCode.BROKEN_JSON);
            }
        }
    }

    /** Returns the key of the member that was reached. */
    String name() {
        return json.currentName();
    }

    /** Returns a plain value as it is written. */
    String text() throws IOException {
        try {
            return json.getString();
        } catch (JacksonException e) {
            throw FileProblemException.from(e, FileProblemCode.BROKEN_JSON);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            json.close();
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }

    private void findRows() throws IOException {
        JsonToken token = next();
        if (token == JsonToken.START_OBJECT) {
            token = findMember();
        }
        if (token != JsonToken.START_ARRAY) {
            throw new FileProblemException(FileProblemCode.NOT_ROWS);
        }
        rowsDepth = depth;
    }

    private @Nullable JsonToken findMember() throws IOException {
        for (JsonToken token = next(); token == JsonToken.PROPERTY_NAME; token = next()) {
            boolean found = name().equals(ROWS);
            JsonToken value = next();
            if (found) {
                return value;
            }
            skip(value);
        }
        return null;
    }
}
