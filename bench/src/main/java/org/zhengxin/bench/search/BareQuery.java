package org.zhengxin.bench.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.zhengxin.bench.Database;

/** The limit of search: the bare query of the index for a pair of characters, without ranking and HTTP (裸查询上限). */
final class BareQuery {
    /** Of the largest of the portions in which the index is searched; materialised, so that it is read by the index. */
    private static final String QUERY = """
            WITH c AS MATERIALIZED (
                SELECT organisation_id, folded FROM name_index
                WHERE living AND organisation_id % 128 > 15 AND grams @> ?::integer[])
            SELECT * FROM c LIMIT 20
            """;

    private static final double NANOSECONDS = 1_000_000;

    private BareQuery() {}

    static Latencies measure(Database database, List<String> pairs) throws SQLException {
        Latencies latencies = new Latencies();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(QUERY)) {
            for (String pair : pairs) {
                statement.setString(1, "{" + ((pair.charAt(0) << 16) + pair.charAt(1)) + "}");
                long began = System.nanoTime();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(2);
                    }
                }
                latencies.add((System.nanoTime() - began) / NANOSECONDS);
            }
        }
        return latencies;
    }
}
