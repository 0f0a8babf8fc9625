package org.zhengxin.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.Kind;
import org.zhengxin.foundation.json.CanonicalJson;

/** One row under the official header of a kind's newest form (标准数据行), for those who have values and no file. */
public final class OfficialRow {

    private OfficialRow() {}

    /** Returns the fields that the newest form has a column for, in its order; no column about persons is among them. */
    public static List<Field> fields(Kind kind) {
        return columns(kind).stream().map(Column::field).toList();
    }

    /** Returns the header that the intake knows them by. */
    public static List<String> header(Kind kind) {
        return columns(kind).stream().map(column -> column.headers().getFirst()).toList();
    }

    /** Returns the cells of a row, in the order of the header. */
    public static List<String> cells(Kind kind, Map<String, String> values) {
        return fields(kind).stream()
                .map(field -> values.getOrDefault(field.code(), ""))
                .toList();
    }

    /** Returns an upload with this one row. */
    public static byte[] upload(Kind kind, Map<String, String> values) {
        List<String> header = header(kind);
        List<String> cells = cells(kind, values);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return CanonicalJson.write(List.of(row)).getBytes(StandardCharsets.UTF_8);
    }

    /** Of two columns that fill the same field in different units the first counts. */
    private static List<Column> columns(Kind kind) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Column column : kind.templates().getFirst().columns()) {
            Field field = column.field();
            if (field != null) {
                columns.putIfAbsent(field.code(), column);
            }
        }
        return List.copyOf(columns.values());
    }
}
