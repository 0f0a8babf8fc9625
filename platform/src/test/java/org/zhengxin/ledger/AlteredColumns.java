package org.zhengxin.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alters one value after another behind the platform's back, and puts each back. */
final class AlteredColumns {
    private final JdbcClient jdbc;

    AlteredColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A column of a table.
     *
     * @param row which row is altered, a condition
     * @param id by which the row is to be named, an expression
     */
    record Column(String table, String name, String type, String row, String id) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    List<Column> of(String table, String row, String id) {
        return jdbc.sql("""
                SELECT a.attname, format_type(a.atttypid, a.atttypmod)
                FROM pg_attribute a
                WHERE a.attrelid = ?::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attidentity = ''
                ORDER BY a.attnum
                """)
                .param(table)
                .query((found, n) -> new Column(table, found.getString(1), found.getString(2), row, id))
                .list();
    }

    /** Alters the column in one row, does something, and puts the row back. */
    void during(Column column, Work work) {
        UUID id = jdbc.sql("SELECT %s FROM %s t WHERE %s ORDER BY ctid LIMIT 1"
                        .formatted(column.id(), column.table(), column.row()))
                .query(UUID.class)
                .single();
        Map<String, Object> altered = jdbc.sql(
                        """
                WITH one AS (SELECT ctid AS at, %1$s::text AS before FROM %2$s t WHERE %3$s ORDER BY ctid LIMIT 1)
                UPDATE %2$s x SET %1$s = %4$s FROM one WHERE x.ctid = one.at
                RETURNING x.ctid::text AS at, one.before
                """.formatted(column.name(), column.table(), column.row(), other(column)))
                .query()
                .singleRow();
        try {
            work.with(id);
        } finally {
            jdbc.sql("UPDATE %s SET %s = ?::%s WHERE ctid = ?::tid"
                            .formatted(column.table(), column.name(), column.type()))
                    .param(altered.get("before"))
                    .param(Objects.requireNonNull(altered.get("at")))
                    .update();
        }
    }

    private static String other(Column column) {
        String value = "x." + column.name();
        return switch (column.type().replaceAll("\\(.*", "")) {
            case "text" ->
                column.name().equals("change") || column.name().equals("origin")
                        ? "CASE " + value + " WHEN 'OPENED' THEN 'CHANGED' WHEN 'CHANGED' THEN 'OPENED'"
                                + " WHEN 'REGISTRATION' THEN 'OFFICE' WHEN 'ADDED' THEN 'CORRECTED' ELSE 'REGISTRATION' END"
                        : "CASE WHEN right(%1$s, 2) = '\"}' THEN replace(%1$s, '\"}', 'x\"}') ELSE coalesce(%1$s, '') || 'x' END"
                                .formatted(value);
            case "date" -> "coalesce(%s + 1, '2026-01-01')".formatted(value);
            case "timestamp with time zone" -> "coalesce(%s, now()) + interval '1 s'".formatted(value);
            case "bigint" -> "coalesce(%s, 0) + 1000003".formatted(value);
            case "integer", "smallint", "numeric" -> "coalesce(%s, 0) + 1".formatted(value);
            case "boolean" -> "NOT " + value;
            case "uuid" -> "gen_random_uuid()";
            case "bytea" -> "set_byte(%1$s, 0, get_byte(%1$s, 0) # 1)".formatted(value);
            case "text[]" -> "array_append(%s, 'x')".formatted(value);
            default -> throw new IllegalArgumentException(column.type());
        };
    }

    /** What is done meanwhile. */
    @FunctionalInterface
    interface Work {
        void with(UUID id);
    }
}
