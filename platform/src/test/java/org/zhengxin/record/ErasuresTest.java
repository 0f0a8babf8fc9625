package org.zhengxin.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class ErasuresTest {
    private final CreditFiles files;
    private final JdbcClient jdbc;
    private long company;

    ErasuresTest(JdbcClient jdbc, DataSource dataSource, @TempDir Path directory) {
        this.files = new CreditFiles(jdbc, dataSource, directory);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void empty() {
        files.emptied();
        jdbc.sql("TRUNCATE erased_record").update();
        files.start(TestRules.release("1", TestRules.ONE_YEAR));
        company = files.organisation(false);
        files.clock.set("2026-07-01");
    }

    @Test
    void erasedRecord_keepsNothingOfWhatItSaid_inAnyVersion() {
        UUID record = files.row(company, "密甲四十二").says("初言").file();
        files.row(company, "密甲四十二").says("后言").file();
        assertThat(dump()).contains("密甲四十二").contains("初言");
        assertThat(files.erase(record)).isEqualTo(Erasures.Result.ERASED);
        assertThat(dump()).doesNotContain("密甲四十二").doesNotContain("初言").doesNotContain("后言");
        assertThat(jdbc.sql("SELECT count(*) FROM version WHERE salt IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM version WHERE log_range IS NULL")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(files.erase(record)).isEqualTo(Erasures.Result.ALREADY_ERASED);
        assertThat(files.erase(UUID.randomUUID())).isEqualTo(Erasures.Result.UNKNOWN);
    }

    @Test
    void erasedRecord_sentAgain_isKnownAndNotTakenIn() {
        UUID record = files.row(company, "甲").says("初").file();
        files.erase(record);
        assertThat(files.row(company, "甲").says("初").send()).isInstanceOf(Filed.Erased.class);
        assertThat(files.row(company, "甲").says("另").send()).isInstanceOf(Filed.Erased.class);
        assertThat(files.row(company, "乙").send()).isInstanceOf(Filed.Added.class);
        assertThat(files.row(files.organisation(false), "甲").send()).isInstanceOf(Filed.Added.class);
    }

    @Test
    void erasedRecord_sentTwiceInOneFile_isKnownBothTimes() {
        files.erase(files.row(company, "甲").says("初").file());
        assertThat(files.sendTogether(
                        files.row(company, "甲").says("初"),
                        files.row(company, "甲").says("另")))
                .hasSize(2)
                .allMatch(Filed.Erased.class::isInstance);
    }

    @Test
    void erasedRecord_isShownOnNoDay_butItsDayIsKnownToThoseWhoAsk() {
        UUID record = files.row(company, "甲").file();
        files.clock.set("2026-08-01");
        files.erase(record);
        List<RecordView> then = files.reader.publicAsOf(List.of(company), LocalDate.parse("2026-07-10"), null, 10);
        assertThat(then).extracting(RecordView::recordId).containsExactly(record);
        assertThat(then).extracting(RecordView::body).containsExactly("{}");
        assertThat(files.reader.erased(then)).containsExactly(record);
        assertThat(files.asOf("2026-08-01", company)).isEmpty();
        assertThat(files.reader.findPublic(record)).isEmpty();
    }

    private String dump() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("record", "version", "erased_record", "log_leaves")) {
            List<Map<String, Object>> rows = jdbc.sql("SELECT t::text AS row FROM " + table + " t")
                    .query()
                    .listOfRows();
            all.append(rows);
        }
        return all.toString();
    }
}
