package org.zhengxin.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Rows on their way into a table by PostgreSQL's binary COPY (批量写入). The server takes them in while later ones are
 * being added, so that both sides work at once; nothing but a buffer is held.
 *
 * <p>A row is {@link #row(int)} and then one call for each column, whose SQL type the method names; a null is NULL. No
 * other statement may use the connection before {@link #finish()} or {@link #close()}.
 */
public final class CopyRows implements AutoCloseable {
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
    private static final Instant TIME_ZERO = Instant.parse("2000-01-01T00:00:00Z");
    private static final int TEXT_OID = 25;
    private static final int INT4_OID = 23;
    private static final int PIECE = 1 << 16;
    private static final SQLStateSQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();

    private final String target;
    private final CopyIn copy;
    private final ByteBuilder bytes = new ByteBuilder(2 * PIECE);

    private CopyRows(String target, CopyIn copy) {
        this.target = target;
        this.copy = copy;
        bytes.bytes(SIGNATURE).int4(0).int4(0);
    }

    /**
     * Begins. What goes wrong here or later is a {@link DataAccessException}.
     *
     * @param connection a connection of PostgreSQL's driver, possibly wrapped by a pool
     * @param target table and column list, as after {@code COPY}
     */
    public static CopyRows into(Connection connection, String target) {
        try {
            String command = "COPY " + target + " FROM STDIN (FORMAT binary)";
            return new CopyRows(
                    target, connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command));
        } catch (SQLException e) {
            throw failed(target, e);
        }
    }

    /** Begins a row of so many columns. */
    public CopyRows row(int columns) {
        if (bytes.length() >= PIECE) {
            push();
        }
        bytes.int2(columns);
        return this;
    }

    /** Adds a {@code text}. */
    public CopyRows text(@Nullable String value) {
        return value == null ? none() : sized(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds the name of an enum constant as a {@code text}. */
    public CopyRows name(@Nullable Enum<?> value) {
        return text(value == null ? null : value.name());
    }

    /** Adds a {@code smallint}. */
    public CopyRows int2(int value) {
        bytes.int4(Short.BYTES).int2(value);
        return this;
    }

    /** Adds an {@code integer}. */
    public CopyRows int4(int value) {
        bytes.int4(Integer.BYTES).int4(value);
        return this;
    }

    /** Adds a {@code bigint}. */
    public CopyRows int8(@Nullable Long value) {
        if (value == null) {
            return none();
        }
        bytes.int4(Long.BYTES).int8(value);
        return this;
    }

    /** Adds a {@code numeric}, exactly. */
    public CopyRows numeric(@Nullable BigDecimal value) {
        return value == null ? none() : sized(BinaryNumeric.of(value));
    }

    /** Adds a {@code date}. */
    public CopyRows day(@Nullable LocalDate value) {
        return value == null ? none() : int4((int) ChronoUnit.DAYS.between(DAY_ZERO, value));
    }

    /** Adds a {@code timestamptz}; parts of a microsecond are dropped. */
    public CopyRows instant(@Nullable Instant value) {
        return value == null ? none() : int8(ChronoUnit.MICROS.between(TIME_ZERO, value));
    }

    /** Adds a {@code uuid}. */
    public CopyRows uuid(@Nullable UUID value) {
        if (value == null) {
            return none();
        }
        bytes.int4(2 * Long.BYTES).int8(value.getMostSignificantBits()).int8(value.getLeastSignificantBits());
        return this;
    }

    /** Adds a {@code bytea}. */
    public CopyRows bytea(byte @Nullable [] value) {
        return value == null ? none() : sized(value);
    }

    /** Adds a {@code boolean}. */
    public CopyRows bool(boolean value) {
        bytes.int4(1).int1(value ? 1 : 0);
        return this;
    }

    /** Adds an {@code integer[]}. */
    public CopyRows int4s(int[] values) {
        int header = values.length == 0 ? 3 : 5;
        bytes.int4(Integer.BYTES * (header + 2 * values.length));
        arrayHeader(bytes, INT4_OID, values.length);
        for (int value : values) {
            bytes.int4(Integer.BYTES).int4(value);
        }
        return this;
    }

    /** Adds a {@code text[]}. */
    public CopyRows texts(@Nullable List<String> values) {
        if (values == null) {
            return none();
        }
        ByteBuilder array = new ByteBuilder(64);
        arrayHeader(array, TEXT_OID, values.size());
        for (String value : values) {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            array.int4(utf8.length).bytes(utf8);
        }
        return sized(array.toBytes());
    }

    /**
     * Ends; the rows are in the table as far as the transaction is concerned.
     *
     * @return the number of rows that the server took
     */
    public long finish() {
        bytes.int2(-1);
        push();
        try {
            return copy.endCopy();
        } catch (SQLException e) {
            throw failed(target, e);
        }
    }

    /** Gives up, if it was not finished. */
    @Override
    public void close() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw failed(target, e);
        }
    }

    private static void arrayHeader(ByteBuilder array, int type, int length) {
        array.int4(length == 0 ? 0 : 1).int4(0).int4(type);
        if (length > 0) {
            array.int4(length).int4(1);
        }
    }

    private CopyRows none() {
        bytes.int4(-1);
        return this;
    }

    private CopyRows sized(byte[] value) {
        bytes.int4(value.length).bytes(value);
        return this;
    }

    private void push() {
        try {
            bytes.writeTo(copy);
        } catch (SQLException e) {
            throw failed(target, e);
        }
    }

    private static DataAccessException failed(String target, SQLException e) {
        DataAccessException translated = TRANSLATOR.translate("COPY", target, e);
        return translated == null ? new UncategorizedSQLException("COPY", target, e) : translated;
    }
}
