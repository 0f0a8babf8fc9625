package org.zhengxin.table;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonToken;

/**
 * The columns of a JSON document, found by reading it through beforehand: its objects need not have the same keys.
 *
 * @param columns all keys of all objects with their columns, in the order in which they first occur
 * @param objects the rows are objects, else arrays of which the first is the header
 */
record JsonLayout(Map<String, Integer> columns, boolean objects) {

    /** Reads the rows of a document through, up to where it breaks, if it does. */
    static JsonLayout find(JsonCursor json, ReadLimits limits) throws IOException {
        Map<String, Integer> columns = new LinkedHashMap<>();
        boolean objects = false;
        try {
            for (JsonToken token = json.nextRow(); token != null; token = json.nextRow()) {
                if (token == JsonToken.START_OBJECT) {
                    objects = true;
                    addKeys(json, columns, limits);
                } else if (!objects && token == JsonToken.START_ARRAY) {
                    break;
                } else {
                    json.skip(token);
                }
            }
        } catch (FileProblemException e) {
            // Reading the rows meets the same and says it in its place.
        }
        return new JsonLayout(columns, objects);
    }

    private static void addKeys(JsonCursor json, Map<String, Integer> columns, ReadLimits limits) throws IOException {
        while (json.next() == JsonToken.PROPERTY_NAME) {
            String key = json.name();
            if (isSound(key) && columns.size() <= limits.maxColumns()) {
                columns.putIfAbsent(key, columns.size());
            }
            json.skip(json.next());
        }
    }

    /** A key with bytes that could not be decoded is no column; its row has a problem. */
    static boolean isSound(String key) {
        return key.indexOf('\uFFFD') < 0 && !key.isBlank();
    }
}
