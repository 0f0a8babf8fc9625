package org.zhengxin.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.intake.testing.Penalties;
import org.zhengxin.store.testing.WithDatabase;

/** Who watches a batch sees rows move that have no effect yet. */
@WithDatabase
@Import(Ended.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class ProgressTest {
    private static final int ROWS = 30;
    private static final Pattern BATCH = Pattern.compile("/desk/batches/([0-9a-f-]{36})");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int MOST_LOOKS = 1_200;

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Ended ended;

    @Autowired
    private DataSource database;

    @Test
    void rowsRead_areShown_whileTheirChunkWaits() throws Exception {
        Agency agency = agencies.all().getFirst();
        Desk desk = Desk.of(port, agency, "watcher", accounts, passwords, ended);
        Penalties file = new Penalties(agency.name(), agency.code());
        for (int row = 0; row < ROWS; row++) {
            file.fine(700 + row, "测罚〔2026〕7" + row + "号", "2026-06-01");
        }
        UUID batch;
        try (Connection held = database.getConnection()) {
            held.setAutoCommit(false);
            held.createStatement().execute("LOCK TABLE version IN SHARE MODE");
            batch = begun(desk, file);
            String progress = seen(desk, batch, "已读取并核对 " + ROWS + " 行；0 行已有结果");
            assertThat(progress).contains("data-state=\"RUNNING\"");
            assertThat(desk.page("/desk/batches/" + batch)).contains("已读取并核对 " + ROWS + " 行");
            held.rollback();
        }
        ended.await(batch);
        assertThat(desk.page("/desk/batches/" + batch + "/progress")).contains("data-state=\"DONE\"", ROWS + " 行已有结果");
    }

    private static UUID begun(Desk desk, Penalties file) {
        desk.page("/desk/batches");
        String place = desk.visitor()
                .upload("/desk/batches", "处罚.csv", file.csv(), java.util.Map.of())
                .headers()
                .firstValue("Location")
                .orElse("");
        Matcher found = BATCH.matcher(place);
        assertThat(found.find()).as(place).isTrue();
        return UUID.fromString(found.group(1));
    }

    /** Looks as the page's script does, until it says so. */
    private static String seen(Desk desk, UUID batch, String said) {
        String progress = "";
        for (int look = 0; look < MOST_LOOKS; look++) {
            progress = desk.page("/desk/batches/" + batch + "/progress");
            if (progress.contains(said)) {
                return progress;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new AssertionError("never shown: " + said + "; last: " + progress);
    }
}
