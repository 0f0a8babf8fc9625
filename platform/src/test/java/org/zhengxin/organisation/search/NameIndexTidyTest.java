package org.zhengxin.organisation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class NameIndexTidyTest {
    private static final String WAITING_PAGES = "select sum(gin_clean_pending_list(index)) from name_index_waiting";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final NameIndexTidy tidy;
    private final NameIndexWriter writer;

    NameIndexTidyTest(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tidy = new NameIndexTidy(jdbc);
        this.writer = new NameIndexWriter(jdbc, tidy);
    }

    @BeforeEach
    void empty() {
        jdbc.execute("truncate name_index");
        jdbc.queryForObject(WAITING_PAGES, Long.class);
    }

    @Test
    void namesThatWait_areTakenInOnceTheLoadPauses_andNotAgain() {
        assertThat(tidy.look()).as("an earlier run's rest, at the start").isTrue();
        load(1);
        assertThat(tidy.look()).as("the load may go on").isFalse();
        load(1001);
        assertThat(tidy.look()).as("it went on").isFalse();
        assertThat(tidy.look()).as("it pauses").isTrue();
        assertThat(jdbc.queryForObject(WAITING_PAGES, Long.class)).isZero();
        assertThat(tidy.look()).as("nothing came").isFalse();
    }

    @Test
    void namesThatNobodyTidied_wait() {
        load(1);
        assertThat(jdbc.queryForObject(WAITING_PAGES, Long.class)).isPositive();
    }

    private void load(long first) {
        List<NameEntry> entries = LongStream.range(first, first + 500)
                .mapToObj(id -> new NameEntry(id, "郑州第" + id + "商行", List.of(), null, null, "410102", null))
                .toList();
        transaction.executeWithoutResult(status -> writer.add(entries));
    }
}
