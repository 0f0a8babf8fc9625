package org.zhengxin.catalog.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.catalog.CatalogueException;
import org.zhengxin.catalog.Release;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class ReleaseRegistryTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final ReleaseRegistry registry;

    ReleaseRegistryTest(DataSource dataSource, JdbcClient jdbc, TransactionTemplate transactions) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        Clock clock = Clock.fixed(TODAY.atTime(9, 0).atZone(SHANGHAI).toInstant(), SHANGHAI);
        this.registry = new ReleaseRegistry(new ReleaseStore(jdbc), transactions, clock);
    }

    @BeforeEach
    void empty() {
        jdbc.sql("TRUNCATE catalog_entry, catalog_release").update();
    }

    @Test
    void firstRelease_isRecorded_andTheSameAgainIsNot() throws SQLException {
        startAndStop(Releases.SHIPPED);
        startAndStop(Releases.SHIPPED);
        assertThat(count("catalog_release")).isEqualTo(1);
        assertThat(count("catalog_entry")).isEqualTo(Entry.of(Releases.SHIPPED).size());
    }

    @Test
    void releaseThatAltersWhatHasBegun_doesNotStart_andNamesIt() throws SQLException {
        startAndStop(Releases.SHIPPED);
        Release altered = Releases.with("2026.2", deadline -> Releases.amount(deadline, 20));
        assertThatThrownBy(() -> startAndStop(altered))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("release 2026.2 after 2026.1")
                .hasMessageContaining("deadline online-publication@province from 2018-04-11 is altered");
        assertThat(count("catalog_release")).isEqualTo(1);
    }

    @Test
    void releaseThatEndsAnEntryLater_starts_andIsRecorded() throws SQLException {
        startAndStop(Releases.SHIPPED);
        Release ended = Releases.with("2026.2", deadline -> Releases.until(deadline, LocalDate.of(2026, 12, 31)));
        startAndStop(ended);
        assertThat(count("catalog_release")).isEqualTo(2);
        assertThatThrownBy(() -> startAndStop(
                        Releases.with("2026.3", deadline -> Releases.until(deadline, LocalDate.of(2026, 10, 1)))))
                .hasMessageContaining("alters days already past");
    }

    @Test
    void nodeWithAnotherRelease_doesNotStartBesideARunningOne() throws SQLException {
        Release other = Releases.with("2026.2", deadline -> Releases.until(deadline, LocalDate.of(2026, 12, 31)));
        try (LiveRelease running = live(Releases.SHIPPED)) {
            registry.admit(Releases.SHIPPED, running);
            try (LiveRelease second = live(Releases.SHIPPED)) {
                registry.admit(Releases.SHIPPED, second);
            }
            assertThatThrownBy(() -> startAndStop(other))
                    .isInstanceOf(CatalogueException.class)
                    .hasMessageContaining("another node that is running uses another release");
        }
        startAndStop(other);
        assertThat(count("catalog_release")).isEqualTo(2);
    }

    private void startAndStop(Release release) throws SQLException {
        try (LiveRelease live = live(release)) {
            registry.admit(release, live);
        }
    }

    private LiveRelease live(Release release) {
        return new LiveRelease(dataSource, release.hash());
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
