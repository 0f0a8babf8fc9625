package org.zhengxin.organisation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Binds one chunk of rows to a statement as arrays, a column each, for {@code unnest} or {@code = any}.
 *
 * <p>The statement is planned anew each time. A plan that was kept from when a table was empty scans it whole, and
 * while millions of rows are being loaded nothing tells the server that the table has grown.
 */
final class Chunk<T> {
    private final PreparedStatement statement;
    private final Collection<T> rows;
    private int index;

    Chunk(PreparedStatement statement, Collection<T> rows) throws SQLException {
        this.statement = statement;
        this.rows = rows;
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }

    Chunk<T> texts(Function<T, @Nullable String> column) throws SQLException {
        return bind("text", rows.stream().map(column).toArray(String[]::new));
    }

    Chunk<T> longs(ToLongFunction<T> column) throws SQLException {
        return bind("bigint", rows.stream().mapToLong(column).boxed().toArray(Long[]::new));
    }

    Chunk<T> integers(Function<T, @Nullable Integer> column) throws SQLException {
        return bind("integer", rows.stream().map(column).toArray(Integer[]::new));
    }

    Chunk<T> uuids(Function<T, UUID> column) throws SQLException {
        return bind("uuid", rows.stream().map(column).toArray(UUID[]::new));
    }

    Chunk<T> bytes(Function<T, byte[]> column) throws SQLException {
        return bind("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    Chunk<T> booleans(Function<T, Boolean> column) throws SQLException {
        return bind("boolean", rows.stream().map(column).toArray(Boolean[]::new));
    }

    /** Binds one value that holds for all rows. */
    Chunk<T> value(@Nullable Object value) throws SQLException {
        statement.setObject(++index, value);
        return this;
    }

    private Chunk<T> bind(String type, Object[] values) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(++index, connection.createArrayOf(type, values));
        return this;
    }
}
