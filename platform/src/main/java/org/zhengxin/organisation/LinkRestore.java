package org.zhengxin.organisation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhengxin.ledger.LogSource.Restored;

/** Writes merge links anew, and their ends (合并关系重放), one by one: they are few. */
final class LinkRestore {
    private static final String MADE = """
            insert into organisation_link (log_id, retired_id, surviving_id, from_on, reason, actor, recorded_at, salt,
                log_range, log_position)
            select ?, r.id, s.id, ?, ?, ?, ?, ?, ?, ? from organisation r, organisation s where r.code = ? and s.code = ?
            """;

    private static final String MARK = "update organisation set linked = true where code in (?, ?)";

    private static final String ENDED = """
            update organisation_link
            set ended_at = ?, ended_by = ?, ended_reason = ?, end_salt = ?, end_log_range = ?, end_log_position = ?
            where log_id = ?
            """;

    private LinkRestore() {}

    static void write(JdbcTemplate jdbc, List<Restored> things) {
        for (Restored thing : things) {
            if (thing.version() == 1) {
                jdbc.update(
                        MADE,
                        thing.id(),
                        LocalDate.parse(String.valueOf(thing.text("from_on"))),
                        thing.text("reason"),
                        thing.text("actor"),
                        time(thing.text("recorded_at")),
                        thing.salt(),
                        thing.place().range(),
                        thing.place().position(),
                        thing.text("retired"),
                        thing.text("surviving"));
                jdbc.update(MARK, thing.text("retired"), thing.text("surviving"));
            } else {
                jdbc.update(
                        ENDED,
                        time(thing.text("ended_at")),
                        thing.text("ended_by"),
                        thing.text("ended_reason"),
                        thing.salt(),
                        thing.place().range(),
                        thing.place().position(),
                        thing.id());
            }
        }
    }

    private static Timestamp time(@Nullable String text) {
        return Timestamp.from(Instant.parse(String.valueOf(text)));
    }
}
