package org.zhengxin.organisation.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the index of names in step (索引更新), inside the transaction that changes the names. */
@Component
public class NameIndexWriter {
    private static final String REMOVE = "delete from name_index where organisation_id = any (?)";

    private static final String INSERT = """
            insert into name_index (organisation_id, ordinal, living, region, industry, name, folded, grams)
            select n.organisation_id, n.ordinal, n.living, n.region, n.industry, n.name, n.folded, n.grams::integer[]
            from unnest(?::bigint[], ?::smallint[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as n (organisation_id, ordinal, living, region, industry, name, folded, grams)
            """;

    private static final String TOUCH = """
            insert into name_index_touched (organisation_id)
            select unnest(?::bigint[]) where (select rebuilding from name_index_state)
            """;

    private final JdbcTemplate jdbc;
    private final NameIndexTidy tidy;

    NameIndexWriter(JdbcTemplate jdbc, NameIndexTidy tidy) {
        this.jdbc = jdbc;
        this.tidy = tidy;
    }

    /** Adds organisations that the index does not know. */
    public void add(List<NameEntry> opened) {
        if (!opened.isEmpty()) {
            insert(opened);
        }
    }

    /** Puts the present state of organisations in place of what the index knows of them. */
    public void replace(List<NameEntry> changed) {
        if (!changed.isEmpty()) {
            NameIndexLock.shared(jdbc);
            jdbc.update(REMOVE, statement -> bindKeys(statement, changed));
            insert(changed);
        }
    }

    private void insert(List<NameEntry> entries) {
        NameIndexLock.shared(jdbc);
        List<NameRow> rows =
                entries.stream().flatMap(entry -> NameRow.of(entry).stream()).toList();
        jdbc.update(INSERT, statement -> bind(statement, rows));
        jdbc.update(TOUCH, statement -> bindKeys(statement, entries));
        tidy.added(rows.size());
    }

    private static void bindKeys(PreparedStatement statement, List<NameEntry> entries) throws SQLException {
        Long[] keys = entries.stream().map(NameEntry::organisationId).toArray(Long[]::new);
        statement.setArray(1, statement.getConnection().createArrayOf("bigint", keys));
    }

    private static void bind(PreparedStatement statement, List<NameRow> rows) throws SQLException {
        // Planned anew each time: a plan from when the table was empty would scan it whole.
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        Columns columns = new Columns(statement, rows);
        columns.add("bigint", row -> row.entry().organisationId());
        columns.add("smallint", NameRow::ordinal);
        columns.add("boolean", row -> row.entry().living());
        columns.add("text", row -> row.entry().region());
        columns.add("text", row -> row.entry().industry());
        columns.add("text", NameRow::name);
        columns.add("text", NameRow::folded);
        columns.add("text", NameRow::gramsLiteral);
    }

    /** Binds rows as arrays, a column each. */
    private static final class Columns {
        private final PreparedStatement statement;
        private final List<NameRow> rows;
        private int index;

        Columns(PreparedStatement statement, List<NameRow> rows) {
            this.statement = statement;
            this.rows = rows;
        }

        void add(String type, Function<NameRow, @Nullable Object> column) throws SQLException {
            Connection connection = statement.getConnection();
            Object[] values = rows.stream().map(column).toArray();
            statement.setArray(++index, connection.createArrayOf(type, values));
        }
    }
}
