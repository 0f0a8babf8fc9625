package org.zhengxin.trail.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Role;
import org.zhengxin.access.SetClock;
import org.zhengxin.ledger.LogFault;
import org.zhengxin.ledger.SelfCheckJob;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.DayDigests;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.trail.TestCallers;
import org.zhengxin.trail.TrailFloors;

/** A day's digest in the log shows whatever is done to the day's accesses afterwards. */
@WithDatabase
@SpringBootTest(
        classes = {TrailFloors.class, SetClock.InPlace.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhengxin.access.demonstration=true",
            "zhengxin.self-check.enabled=false",
            "zhengxin.trail.digests=false"
        })
class DigestTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private AccessTrail trail;

    @Autowired
    private DigestJob job;

    @Autowired
    private DayDigests digests;

    @Autowired
    private SelfCheckJob selfCheck;

    @Autowired
    private SetClock clock;

    @Autowired
    private JdbcClient jdbc;

    private LocalDate today = LocalDate.EPOCH;

    /** One day with accesses, one without, both over and closed. */
    @BeforeEach
    void closed() {
        job.look();
        today = LocalDate.now(clock);
        read("1");
        read("2");
        clock.pass(DAY);
        clock.pass(DAY);
        job.look();
    }

    private void read(String caseNumber) {
        trail.write(
                TestCallers.signedIn(5, Role.OFFICER, "市财政局"),
                new Reason("funding", caseNumber, null),
                Access.to(ReadView.RECORDS, 12));
    }

    private List<LogFault> faults() {
        selfCheck.start();
        while (selfCheck.status().finishedAt() == null) {
            Thread.onSpinWait();
        }
        return selfCheck.status().found();
    }

    private long entries() {
        return jdbc.sql("SELECT size FROM log_head").query(Long.class).single();
    }

    @Test
    void everyDay_alsoOneWithoutAccesses_hasOneDigest() {
        List<DayDigests.Day> days = digests.before(null, 2);
        assertThat(days).extracting(DayDigests.Day::day).containsExactly(today.plusDays(1), today);
        assertThat(days).extracting(DayDigests.Day::rows).containsExactly(0L, 2L);
        assertThat(days).extracting(DayDigests.Day::state).containsOnly(DayDigests.State.SOUND);
        long entries = entries();
        job.look();
        assertThat(entries()).isEqualTo(entries);
        assertThat(faults()).isEmpty();
    }

    @Test
    void aClosedDay_takesNothingMore() {
        assertThatThrownBy(() -> jdbc.sql("""
                        INSERT INTO access_read (at, day, reader, unit, role, what, items, purpose)
                        VALUES (:day::date + interval '1 hour', :day::date, 'operator', '', 'OPERATOR', 'x', '{}', 'x')
                        """).param("day", today.toString()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM access_digest").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void afterACrashBetweenClosingAndEntering_theNextLookGoesOn() {
        read("3");
        LocalDate day = LocalDate.now(clock);
        clock.pass(DAY);
        jdbc.sql("INSERT INTO access_digest (day, id) VALUES (:day::date, :id)")
                .param("day", day.toString())
                .param("id", Days.id(day))
                .update();
        job.look();
        DayDigests.Day last = digests.before(null, 1).getFirst();
        assertThat(last.day()).isEqualTo(day);
        assertThat(last.rows()).isEqualTo(1);
        assertThat(last.state()).isEqualTo(DayDigests.State.SOUND);
    }

    @Test
    void anAccess_alteredOrTakenAwayOrSlippedIn_isFoundAndItsDayNamed() {
        for (String column : List.of("unit", "role", "purpose", "case_number", "on_behalf_of", "what")) {
            tampered("UPDATE access_read SET " + column + " = 'other' WHERE id = " + first());
        }
        tampered("UPDATE access_read SET organisation_id = 13 WHERE id = " + first());
        tampered("UPDATE access_read SET reader = 'account:6' WHERE id = " + first());
        tampered("UPDATE access_read SET at = at - interval '1 us' WHERE id = " + first());
        tampered("UPDATE access_read SET items = ARRAY[gen_random_uuid()] WHERE id = " + first());
        tampered("DELETE FROM access_read WHERE id = " + first());
        tampered("""
                INSERT INTO access_read (at, day, reader, unit, role, what, items, purpose)
                SELECT at, day, reader, unit, role, what, items, purpose FROM access_read WHERE id = \
                """ + first());
        tampered("UPDATE access_digest SET fields = replace(fields, '\"rows\":2', '\"rows\":3') WHERE day = '" + today
                + "'");
        tampered("DELETE FROM access_digest WHERE day = '" + today + "'");
        tampered("UPDATE access_begun SET day = day + 30");
    }

    private long first() {
        return jdbc.sql("SELECT min(id) FROM access_read WHERE day = :day::date")
                .param("day", today.toString())
                .query(Long.class)
                .single();
    }

    /** Does what only someone with the whole database in hand can do, looks, and puts everything back. */
    private void tampered(String sql) {
        String kept = "SELECT * FROM ";
        jdbc.sql("CREATE TABLE kept_read AS " + kept + "access_read").update();
        jdbc.sql("CREATE TABLE kept_digest AS " + kept + "access_digest").update();
        jdbc.sql("CREATE TABLE kept_begun AS " + kept + "access_begun").update();
        triggers("DISABLE");
        jdbc.sql(sql).update();
        List<LogFault> faults = faults();
        jdbc.sql("TRUNCATE access_read, access_digest, access_begun").update();
        jdbc.sql("INSERT INTO access_read OVERRIDING SYSTEM VALUE " + kept + "kept_read")
                .update();
        jdbc.sql("INSERT INTO access_digest " + kept + "kept_digest").update();
        jdbc.sql("INSERT INTO access_begun " + kept + "kept_begun").update();
        jdbc.sql("DROP TABLE kept_read, kept_digest, kept_begun").update();
        triggers("ENABLE");
        assertThat(faults).as(sql).extracting(LogFault::subject).contains(today.toString());
        assertThat(faults()).as("put back after " + sql).isEmpty();
    }

    private void triggers(String what) {
        for (String table : List.of("access_read", "access_digest")) {
            jdbc.sql("ALTER TABLE " + table + " " + what + " TRIGGER USER").update();
        }
    }
}
