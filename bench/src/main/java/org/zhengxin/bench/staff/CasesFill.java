package org.zhengxin.bench.staff;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.zhengxin.bench.Database;

/**
 * Open cases that are all due on one day, and as many that ended within a year (压测事项), in the database at once: opening
 * them one by one is not what is measured. Each has one running clock; the platform's own run reminds of them.
 */
record CasesFill(Database database) {
    private static final String CASES = """
            INSERT INTO rights_case (id, number, kind, profile, organisation_id, agency_id, stage, owner, began_on,
                                     opened_at, opened_by, closed_at, outcome, due_on, late)
            SELECT gen_random_uuid(), 'BENCH' || ? || n, kinds.kind, 'province', o.id, a.id, kinds.stage, kinds.owner,
                   current_date - 3, now() - interval '3 days', 'bench',
                   CASE WHEN ? THEN now() - (n % 360) * interval '1 day' END, CASE WHEN ? THEN 'DONE' END,
                   CASE WHEN ? THEN NULL ELSE current_date END, ? AND n % 20 = 0
            FROM generate_series(1, ?) AS n
            JOIN (VALUES (0, 'OBJECTION', 'platform', 'OFFICE'), (1, 'OBJECTION', 'provider', 'AGENCY'),
                         (2, 'REPAIR', 'authority', 'AGENCY'), (3, 'ANNULMENT', 'carry-out', 'OFFICE'))
                 AS kinds (place, kind, stage, owner) ON kinds.place = n % 4
            JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS many FROM agency) a
              ON a.place = n % a.many
            JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS many FROM organisation) o
              ON o.place = n % o.many
            """;

    private static final String CLOCKS = """
            INSERT INTO case_clock (case_id, limit_id, whole, owner, agency_id, began_on, amount, unit, due_on,
                                    provisional)
            SELECT id, 'objection-by-platform', false, owner, agency_id, began_on, 3, 'WORKING_DAYS', due_on, false
            FROM rights_case WHERE closed_at IS NULL AND number LIKE 'BENCH%'
            """;

    void fill(int cases) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(CASES);
                Statement plain = connection.createStatement()) {
            for (boolean closed : new boolean[] {false, true}) {
                insert.setString(1, closed ? "C" : "O");
                for (int i = 2; i <= 5; i++) {
                    insert.setBoolean(i, closed);
                }
                insert.setInt(6, cases);
                insert.executeUpdate();
            }
            plain.executeUpdate(CLOCKS);
            plain.execute("VACUUM (ANALYZE) rights_case, case_clock");
        }
    }

    /** Returns how many alarms were raised. */
    long alarms() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM case_alarm")) {
            row.next();
            return row.getLong(1);
        }
    }
}
