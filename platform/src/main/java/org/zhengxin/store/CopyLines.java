package org.zhengxin.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Lines in PostgreSQL's COPY text format, gathered in memory and sent in one piece. A line is a sequence of {@code add}
 * calls closed by {@link #endLine()}; a null is SQL's NULL.
 */
public final class CopyLines {
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean lineOpen;

    /** Tells whether no line has been added. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Adds a text, escaped. */
    public CopyLines add(@Nullable String value) {
        separate();
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value);
        }
        return this;
    }

    /** Adds a whole number. */
    public CopyLines add(long value) {
        separate();
        text.append(value);
        return this;
    }

    /** Adds a whole number that may be absent. */
    public CopyLines add(@Nullable Long value) {
        return value == null ? addNull() : add(value.longValue());
    }

    /** Adds an exact decimal. */
    public CopyLines add(@Nullable BigDecimal value) {
        return value == null ? addNull() : addPlain(value.toPlainString());
    }

    /** Adds a day. */
    public CopyLines add(@Nullable LocalDate value) {
        return value == null ? addNull() : addPlain(value.toString());
    }

    /** Adds a point in time. */
    public CopyLines add(@Nullable Instant value) {
        return value == null ? addNull() : addPlain(value.toString());
    }

    /** Adds an identifier. */
    public CopyLines add(@Nullable UUID value) {
        return value == null ? addNull() : addPlain(value.toString());
    }

    /** Adds the name of an enum constant. */
    public CopyLines add(@Nullable Enum<?> value) {
        return value == null ? addNull() : addPlain(value.name());
    }

    /** Adds bytes as {@code bytea}. */
    public CopyLines add(byte @Nullable [] value) {
        if (value == null) {
            return addNull();
        }
        separate();
        text.append("\\\\x");
        HEX.formatHex(text, value);
        return this;
    }

    /** Adds an array of plain codes ({@code text[]}); an empty list is NULL. */
    public CopyLines addCodes(List<String> codes) {
        return codes.isEmpty() ? addNull() : addCodeList(codes);
    }

    /** Adds an array of plain codes ({@code text[]}), empty for an empty list. Codes hold no quote, comma or brace. */
    public CopyLines addCodeList(List<String> codes) {
        return addPlain("{" + String.join(",", codes) + "}");
    }

    /** Closes the line. */
    public CopyLines endLine() {
        text.append('\n');
        lineOpen = false;
        return this;
    }

    /**
     * Sends the lines to a table and forgets them.
     *
     * @param connection a connection of PostgreSQL's driver, possibly wrapped by a pool
     * @param target table and column list, as after {@code COPY}
     * @return the number of lines that the server took
     */
    public long send(Connection connection, String target) {
        if (text.isEmpty()) {
            return 0;
        }
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + target + " FROM STDIN");
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
                return copy.endCopy();
            } finally {
                text.setLength(0);
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new UncheckedIOException("COPY " + target + " failed", new IOException(e));
        }
    }

    private CopyLines addNull() {
        separate();
        text.append("\\N");
        return this;
    }

    private CopyLines addPlain(String value) {
        separate();
        text.append(value);
        return this;
    }

    private void separate() {
        if (lineOpen) {
            text.append('\t');
        }
        lineOpen = true;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
