package org.zhengxin.officedesk.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class SourcesTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final String PENALTY = "administrative-penalty";

    private final JdbcClient jdbc;
    private final SourceCounts counts;
    private final SourceReader reader;
    private long agency;
    private long other;

    SourcesTest(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.counts = new SourceCounts(jdbc, new JdbcTransactionManager(dataSource));
        this.reader = new SourceReader(jdbc);
    }

    @BeforeEach
    void empty() {
        jdbc.sql("TRUNCATE batch, version, decisions_declared, source_feed RESTART IDENTITY CASCADE")
                .update();
        agency = agency("A");
        other = agency("B");
    }

    @Test
    void month_countsWhatCameInIt_byFeed() {
        UUID batch = batch(agency, "2026-11-30T15:59:59Z", PENALTY);
        batch(agency, "2026-11-30T16:00:00Z", PENALTY);
        batch(other, "2026-11-10T00:00:00Z", null);
        faulty(batch, 2, "REJECTED", "DATE_UNREADABLE:CF_JDRQ", "DATE_UNREADABLE:CF_YXQ");
        faulty(batch, 3, "HELD", "DATE_UNREADABLE:CF_JDRQ", "AMOUNT_UNCLEAR");
        faulty(batch, 4, "REFUSED_PERSON", "PERSON_CATEGORY");
        assertThat(reader.uncounted()).isEqualTo(3);
        counts.catchUp();
        assertThat(reader.uncounted()).isZero();

        List<FeedLine> feeds = reader.feeds(NOVEMBER, List.of(agency, other));
        assertThat(feeds).extracting(FeedLine::feed).containsExactly(PENALTY, "");
        FeedLine line = feeds.getFirst();
        assertThat(line.received()).isEqualTo(10);
        assertThat(line.filed()).isEqualTo(6);
        assertThat(line.sound()).isEqualTo("77.7%");
        assertThat(line.faulty()).isEqualTo("22.2%");
        assertThat(line.late()).isEqualTo("20.0%");
        assertThat(line.lateByAcceptance()).isEqualTo("40.0%");
        assertThat(line.lastAt()).isEqualTo(Instant.parse("2026-11-30T16:00:00Z"));
        assertThat(reader.codes(NOVEMBER, List.of(agency)))
                .containsExactly(new CodeLine(agency, "DATE_UNREADABLE", 2), new CodeLine(agency, "AMOUNT_UNCLEAR", 1));
        assertThat(reader.codes(NOVEMBER, List.of(other))).isEmpty();
    }

    @Test
    void declared_standsBesideWhatCame_andLastEntryCounts() {
        UUID batch = batch(agency, "2026-11-10T00:00:00Z", PENALTY);
        version(batch, 2, "2026-10-31");
        version(batch, 3, "2026-10-01");
        version(batch, 4, "2026-11-01");
        counts.catchUp();
        declare(4);
        declare(5);
        assertThat(reader.declared(YearMonth.of(2026, 10), List.of(agency, other)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.declared()).isEqualTo(5);
                    assertThat(line.came()).isEqualTo(2);
                    assertThat(line.missing()).isEqualTo(3);
                    assertThat(line.missingShare()).isEqualTo("60.0%");
                });
        assertThat(reader.declared(NOVEMBER, List.of(agency))).singleElement().satisfies(line -> {
            assertThat(line.declared()).isNull();
            assertThat(line.missingShare()).isEqualTo("–");
        });
    }

    @Test
    void decidedHeldRow_isCountedAnew() {
        UUID batch = batch(agency, "2026-11-10T00:00:00Z", PENALTY);
        counts.catchUp();
        version(batch, 9, "2026-11-01");
        assertThat(reader.declared(NOVEMBER, List.of(agency))).isEmpty();
        jdbc.sql("UPDATE batch SET held = held - 1, accepted = accepted + 1 WHERE id = ?")
                .param(batch)
                .update();
        counts.catchUp();
        assertThat(reader.declared(NOVEMBER, List.of(agency))).hasSize(1);
    }

    private long agency(String letter) {
        return jdbc.sql("""
                INSERT INTO agency (code, name, name_normal, created_by)
                VALUES (repeat(:letter, 18), :letter, :letter, 'test')
                ON CONFLICT (code) DO UPDATE SET name = excluded.name RETURNING id
                """).param("letter", letter).query(Long.class).single();
    }

    private UUID batch(long of, String receivedAt, @Nullable String kind) {
        return jdbc.sql("""
                INSERT INTO batch (id, agency_id, kind, trial, node, state, received_at, received, accepted, updated,
                                   unchanged, rejected, held, refused_person, late_received, late_accepted)
                VALUES (gen_random_uuid(), :agency, :kind, false, 'n', 'DONE', :at, 10, 5, 1, 1, 1, 1, 1, 1, 2)
                RETURNING id
                """)
                .param("agency", of)
                .param("kind", kind)
                .param("at", Timestamp.from(Instant.parse(receivedAt)))
                .query(UUID.class)
                .single();
    }

    private void faulty(UUID batch, int row, String outcome, String... codes) {
        jdbc.sql("""
                INSERT INTO batch_row (batch_id, sheet, row, outcome, codes, received_at)
                VALUES (?, 1, ?, ?, ?, now())
                """).param(batch).param(row).param(outcome).param(codes).update();
    }

    private void version(UUID batch, int row, String decided) {
        jdbc.sql("""
                INSERT INTO version (organisation_id, record_id, version, kind, change, authority_key, authority_name,
                    document_number, decided_on, status, body, digest, received_at, recorded_at, batch_id, batch_sheet,
                    batch_row)
                VALUES (1, gen_random_uuid(), 1, :kind, 'ADDED', 'none', '', '', :decided::date, 'IN_FORCE', '{}',
                        '\\x00', now(), now(), :batch, 1, :row)
                """)
                .param("kind", PENALTY)
                .param("decided", decided)
                .param("batch", batch)
                .param("row", row)
                .update();
    }

    private void declare(int decisions) {
        jdbc.sql("""
                INSERT INTO decisions_declared (agency_id, kind, month, decisions, entered_at, entered_by)
                VALUES (?, ?, '2026-10-01', ?, now(), 'test')
                """).param(agency).param(PENALTY).param(decisions).update();
    }
}
