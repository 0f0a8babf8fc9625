package org.zhengxin.ledger;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives entries of another register's log the same places in this one (重放排序): those of one time are one range. */
@Component
class RangeWriter {
    private final JdbcClient jdbc;

    RangeWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Range(long id, List<LogEntry> entries) {
        byte[] packed() {
            ByteBuffer pack = ByteBuffer.allocate(entries.size() * LeafPack.BYTES);
            entries.forEach(entry -> LeafPack.write(entry.leaf(), pack));
            return pack.array();
        }
    }

    /** Has every statement of the running transaction planned anew: a plan from when tables were empty reads them whole. */
    void begin() {
        jdbc.sql("SET LOCAL plan_cache_mode = 'force_custom_plan'").update();
    }

    /** Writes a portion, which follows the earlier ones; returns the places of its entries in their order. */
    List<LogPlace> write(List<LogEntry> entries) {
        List<List<LogEntry>> together = new ArrayList<>();
        for (LogEntry entry : entries) {
            if (together.isEmpty()
                    || !together.getLast().getFirst().recordedAt().equals(entry.recordedAt())) {
                together.add(new ArrayList<>());
            }
            together.getLast().add(entry);
        }
        List<Long> ids = jdbc.sql("SELECT nextval('log_range_id') FROM generate_series(1, ?)")
                .param(together.size())
                .query(Long.class)
                .list();
        List<Range> ranges = new ArrayList<>();
        List<LogPlace> places = new ArrayList<>(entries.size());
        for (int i = 0; i < ids.size(); i++) {
            Range range = new Range(ids.get(i), together.get(i));
            ranges.add(range);
            for (int position = 0; position < range.entries().size(); position++) {
                places.add(new LogPlace(range.id(), position));
            }
        }
        write(ranges, ids);
        return places;
    }

    private void write(List<Range> ranges, List<Long> ids) {
        jdbc.sql("INSERT INTO log_leaves (range_id, leaves) SELECT * FROM unnest(?::bigint[], ?::bytea[])")
                .param(ids.toArray(Long[]::new))
                .param(ranges.stream().map(Range::packed).toArray(byte[][]::new))
                .update();
        jdbc.sql("""
                INSERT INTO log_range (id, first_index, count, recorded_at)
                SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::int[], ?::timestamptz[])
                """)
                .param(ids.toArray(Long[]::new))
                .param(ranges.stream()
                        .map(range -> range.entries().getFirst().index())
                        .toArray(Long[]::new))
                .param(ranges.stream().map(range -> range.entries().size()).toArray(Integer[]::new))
                .param(ranges.stream()
                        .map(range -> range.entries().getFirst().recordedAt().toString())
                        .toArray(String[]::new))
                .update();
    }

    /** Moves the head behind the last entry. */
    void finish(LogEntry last) {
        jdbc.sql("UPDATE log_head SET size = ?, recorded_at = ?")
                .param(last.index() + 1)
                .param(Timestamp.from(last.recordedAt()))
                .update();
    }
}
