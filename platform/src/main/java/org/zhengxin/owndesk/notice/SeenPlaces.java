package org.zhengxin.owndesk.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to where an account has seen its notices (已读位置). */
@Component
class SeenPlaces {

    private final JdbcClient jdbc;

    SeenPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the places that an account has. */
    Map<Source, Instant> of(long account) {
        Map<Source, Instant> places = new EnumMap<>(Source.class);
        jdbc.sql("SELECT source, seen_to FROM notice_seen WHERE account_id = :account")
                .param("account", account)
                .query(row -> {
                    Timestamp seen = row.getTimestamp("seen_to");
                    places.put(Source.valueOf(row.getString("source")), seen.toInstant());
                });
        return places;
    }

    /** Moves a place on, never back. */
    void move(long account, Source source, Instant to) {
        jdbc.sql("""
                        INSERT INTO notice_seen AS seen (account_id, source, seen_to) VALUES (:account, :source, :to)
                        ON CONFLICT (account_id, source) DO UPDATE SET seen_to = greatest(seen.seen_to, excluded.seen_to)""")
                .param("account", account)
                .param("source", source.name())
                .param("to", to.atOffset(ZoneOffset.UTC))
                .update();
    }
}
