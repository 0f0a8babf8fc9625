package org.zhengxin.bench.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.zhengxin.bench.Database;

/**
 * How long what was committed waits for the checkpoint that covers it (检查点滞后): looks at the signed size again and
 * again, and afterwards at the time of each range of entries.
 */
final class CheckpointLag implements AutoCloseable {
    private static final int PAUSE = 20;
    private static final double MICROS = 1_000_000;

    private static final String TREE =
            "SELECT size, (extract(epoch FROM signed_at) * 1000000)::bigint FROM log_tree WHERE signed_at IS NOT NULL";

    private final Database database;
    private final ConcurrentSkipListMap<Long, Long> signed = new ConcurrentSkipListMap<>();
    private final Thread sampler;
    private final long first;
    private volatile boolean ended;

    private CheckpointLag(Database database) throws SQLException {
        this.database = database;
        this.first = look();
        this.sampler = Thread.ofPlatform().name("checkpoints").start(this::sample);
    }

    static CheckpointLag follow(Database database) throws SQLException {
        return new CheckpointLag(database);
    }

    /** Average and worst (秒). */
    record Seconds(double average, double worst) {}

    Seconds seconds() throws SQLException {
        double sum = 0;
        double worst = 0;
        long count = 0;
        try (Connection connection = database.connect();
                PreparedStatement ranges = connection.prepareStatement("""
                        SELECT first_index + count, (extract(epoch FROM recorded_at) * 1000000)::bigint
                        FROM log_range WHERE first_index >= ?
                        """)) {
            ranges.setLong(1, first);
            try (ResultSet row = ranges.executeQuery()) {
                while (row.next()) {
                    Map.Entry<Long, Long> covering = signed.ceilingEntry(row.getLong(1));
                    if (covering != null) {
                        double lag = (covering.getValue() - row.getLong(2)) / MICROS;
                        sum += lag;
                        worst = Math.max(worst, lag);
                        count++;
                    }
                }
            }
        }
        return new Seconds(sum / Math.max(1, count), worst);
    }

    @Override
    public void close() throws SQLException {
        ended = true;
        try {
            Thread.sleep(1_000); // the last checkpoints
            look();
            sampler.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sample() {
        try (Connection connection = database.connect();
                PreparedStatement tree = connection.prepareStatement(TREE)) {
            while (!ended) {
                look(tree);
                Thread.sleep(PAUSE);
            }
        } catch (SQLException | InterruptedException e) {
            ended = true;
        }
    }

    private long look() throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement tree = connection.prepareStatement(TREE)) {
            return look(tree);
        }
    }

    private long look(PreparedStatement tree) throws SQLException {
        try (ResultSet row = tree.executeQuery()) {
            if (!row.next()) {
                return 0;
            }
            signed.putIfAbsent(row.getLong(1), row.getLong(2));
            return row.getLong(1);
        }
    }
}
