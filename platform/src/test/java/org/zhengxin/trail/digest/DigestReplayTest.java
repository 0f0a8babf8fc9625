package org.zhengxin.trail.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.ZhengxinApplication;
import org.zhengxin.access.Role;
import org.zhengxin.access.SetClock;
import org.zhengxin.ledger.ExportForm;
import org.zhengxin.ledger.LogExport;
import org.zhengxin.ledger.SelfCheckJob;
import org.zhengxin.store.testing.AnotherDatabase;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.DayDigests;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.trail.TestCallers;

/** A replayed register has the digests of the one it came from, and not its accesses. */
@WithDatabase
@SpringBootTest(
        classes = {ZhengxinApplication.class, SetClock.InPlace.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhengxin.access.demonstration=true",
            "zhengxin.demo.empty=true",
            "zhengxin.self-check.enabled=false",
            "zhengxin.trail.digests=false"
        })
class DigestReplayTest {
    @Autowired
    private AccessTrail trail;

    @Autowired
    private DigestJob job;

    @Autowired
    private LogExport export;

    @Autowired
    private DayDigests digests;

    @Autowired
    private SetClock clock;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path directory;

    @Test
    void digests_areReplayed_withoutTheAccesses() throws IOException {
        clock.pass(Duration.ofDays(-10));
        job.look();
        LocalDate day = LocalDate.now(clock);
        trail.write(
                TestCallers.signedIn(5, Role.OFFICER, "市财政局"),
                new Reason("funding", "1", null),
                Access.to(ReadView.RECORDS, 12));
        clock.pass(Duration.ofDays(2));
        job.look();
        DayDigests.Day entered = digests.before(day.plusDays(1), 1).getFirst();
        assertThat(entered.state()).isEqualTo(DayDigests.State.SOUND);
        Path file = directory.resolve("export.jsonl.gz");
        try (OutputStream target = Files.newOutputStream(file)) {
            export.write(target, ExportForm.WHOLE);
        }

        try (ConfigurableApplicationContext copy = started(file)) {
            DayDigests.Day copied =
                    copy.getBean(DayDigests.class).before(day.plusDays(1), 1).getFirst();
            assertThat(copied.digest()).isEqualTo(entered.digest());
            assertThat(copied.index()).isEqualTo(entered.index());
            assertThat(copied.state()).isEqualTo(DayDigests.State.ELSEWHERE);
            assertThat(copy.getBean(JdbcClient.class)
                            .sql("SELECT count(*) FROM access_read")
                            .query(Long.class)
                            .single())
                    .isZero();
            SelfCheckJob check = copy.getBean(SelfCheckJob.class);
            check.start();
            while (check.status().finishedAt() == null) {
                Thread.onSpinWait();
            }
            assertThat(check.status().found()).isEmpty();
        }
        assertThat(jdbc.sql("SELECT count(*) FROM access_read")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private static ConfigurableApplicationContext started(Path file) {
        List<String> settings = new ArrayList<>(AnotherDatabase.settings(Copied.class));
        settings.addAll(List.of(
                "zhengxin.access.demonstration=true",
                "zhengxin.demo.empty=true",
                "zhengxin.self-check.enabled=false",
                "zhengxin.open-data.enabled=false",
                "server.port=0",
                "zhengxin.replay=" + file));
        return new SpringApplicationBuilder(ZhengxinApplication.class)
                .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }

    /** Names the database of the copy. */
    private static final class Copied {}
}
