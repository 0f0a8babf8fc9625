package org.zhengxin.organisation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads organisations from query results; by position, because this is on the way of every lookup. */
final class OrganisationRows {
    static final String COLUMNS = """
            o.id, o.code, o.version, o.provisional, o.linked, o.opened_at, o.updated_at,
            o.name, nullif(o.former_names, '{}'), o.kind, o.status, o.established_on, o.registrar, o.region, o.industry,
            o.legal_representative, o.address, o.registration_number
            """;

    private OrganisationRows() {}

    static Organisation read(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getBoolean(4),
                row.getBoolean(5),
                instant(row, 6),
                instant(row, 7),
                data(row));
    }

    private static RegisterData data(ResultSet row) throws SQLException {
        return new RegisterData(
                row.getString(8),
                names(row.getArray(9)),
                row.getString(10),
                row.getString(11),
                date(row, 12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getString(17),
                row.getString(18));
    }

    /** Reads an array of names; null stands for an empty one, which is cheaper and by far the most frequent. */
    static List<String> names(@Nullable Array names) throws SQLException {
        return names == null ? List.of() : List.of((String[]) names.getArray());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable LocalDate date(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
