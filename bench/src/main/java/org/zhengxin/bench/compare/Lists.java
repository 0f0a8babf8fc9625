package org.zhengxin.bench.compare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.zhengxin.bench.Database;

/** Lists as banks and buyers have them, drawn from the register, and the bare queries that they need at least. */
final class Lists {
    /** Names in the form in which they are compared, as far as the fictional city's names need it. */
    private static final String NORMAL = "lower(translate(name, '（）· ', '()'))";

    static final String NAMES = """
            INSERT INTO organisation_name (organisation_id, version, position, name, name_normal, known_from)
            SELECT id, 1, 0, name, %s, opened_at FROM organisation ON CONFLICT DO NOTHING""".formatted(NORMAL);

    private static final String DRAW = """
            SELECT o.code, o.name FROM unnest(?::bigint[]) AS drawn (id) JOIN organisation o ON o.id = drawn.id""";

    private static final String BARE = """
            WITH meant AS (
                SELECT id FROM organisation WHERE code = ANY (?)
                UNION
                SELECT organisation_id FROM organisation_name WHERE name_normal = ANY (?))
            SELECT v.organisation_id, v.kind, count(*), max(v.public_until)
            FROM meant
            JOIN version v ON v.organisation_id = meant.id
            JOIN record r ON r.organisation_id = v.organisation_id AND r.id = v.record_id AND r.current_version = v.version
            WHERE v.public_from <= current_date AND (v.public_until IS NULL OR v.public_until >= current_date)
            GROUP BY v.organisation_id, v.kind""";

    private static final double NANOSECONDS = 1_000_000;

    private final Database database;
    private final Random random;
    private final long last;

    Lists(Database database, Random random) throws SQLException {
        this.database = database;
        this.random = random;
        this.last = database.number("SELECT max(id) FROM organisation");
    }

    /** Returns lists of organisations that there are, codes and names by turns. */
    List<List<String>> found(int count, int lines) throws SQLException {
        List<List<String>> lists = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lists.add(draw(lines));
        }
        return lists;
    }

    /** Returns lists in which some names have one wrong character. */
    List<List<String>> withStrangers(int count, int lines, int strangers) throws SQLException {
        List<List<String>> lists = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> list = new ArrayList<>(draw(lines));
            List<String> others = draw(2 * strangers);
            for (int line = 0; line < strangers; line++) {
                String name = others.get(2 * line + 1);
                int wrong = random.nextInt(name.length());
                list.set(line * lines / strangers, name.substring(0, wrong) + "囍" + name.substring(wrong + 1));
            }
            lists.add(list);
        }
        return lists;
    }

    /** Returns how long the bare queries for a list take, in milliseconds. */
    double bare(List<String> list) throws SQLException {
        String[] codes = list.stream()
                .filter(line -> line.length() == 18 && line.charAt(0) < 128)
                .toArray(String[]::new);
        String[] names = list.stream()
                .map(line -> line.replace('（', '(').replace('）', ')').replace("·", ""))
                .toArray(String[]::new);
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(BARE)) {
            statement.setArray(1, connection.createArrayOf("text", codes));
            statement.setArray(2, connection.createArrayOf("text", names));
            long began = System.nanoTime();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(2);
                }
            }
            return (System.nanoTime() - began) / NANOSECONDS;
        }
    }

    private List<String> draw(int lines) throws SQLException {
        Long[] ids = random.longs(2L * lines, 1, last + 1).boxed().toArray(Long[]::new);
        List<String> drawn = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(DRAW)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next() && drawn.size() < lines) {
                    drawn.add(rows.getString(drawn.size() % 2 + 1));
                }
            }
        }
        return drawn;
    }
}
