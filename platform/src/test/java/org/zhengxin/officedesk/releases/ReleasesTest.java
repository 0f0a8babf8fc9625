package org.zhengxin.officedesk.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.officedesk.releases.ReleaseReader.Change;
import org.zhengxin.officedesk.releases.ReleaseReader.What;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.Language;

@WithDatabase
class ReleasesTest {
    private final JdbcClient jdbc;
    private final ReleaseReader reader;

    ReleasesTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.reader = new ReleaseReader(jdbc);
    }

    @BeforeEach
    void empty() {
        jdbc.sql("TRUNCATE catalog_entry, catalog_release RESTART IDENTITY CASCADE")
                .update();
    }

    @Test
    void newPeriod_isComparedWithTheOneBeforeIt_fieldByField() {
        release(1, "one");
        entry(1, "penalty", "2020-01-01", null, "{\"label\":\"处罚\",\"limits\":[{\"id\":\"a\",\"period\":\"P1Y\"}]}");
        entry(1, "honour", "2020-01-01", null, "{\"label\":\"表彰\"}");
        release(2, "two");
        entry(
                2,
                "penalty",
                "2020-01-01",
                "2026-12-31",
                "{\"label\":\"处罚\",\"limits\":[{\"id\":\"a\",\"period\":\"P1Y\"}]}");
        entry(
                2,
                "penalty",
                "2027-01-01",
                null,
                "{\"label\":\"处罚\",\"limits\":[{\"id\":\"b\",\"unit\":\"DAYS\"},{\"id\":\"a\",\"period\":\"P3M\"}]}");

        assertThat(reader.releases()).extracting(ReleaseReader.Release::id).containsExactly("two", "one");
        List<Change> changes = reader.changes(reader.releases().getFirst());
        assertThat(changes)
                .extracting(change -> change.code() + " " + change.from() + " " + change.what())
                .containsExactly("honour 2020-01-01 GONE", "penalty 2020-01-01 ALTERED", "penalty 2027-01-01 ADDED");
        assertThat(changes.get(1).until()).isEqualTo(LocalDate.parse("2026-12-31"));
        assertThat(Difference.between(changes.get(1).before(), changes.get(1).after()))
                .isEmpty();
        Change added = changes.get(2);
        assertThat(added.what()).isEqualTo(What.ADDED);
        assertThat(Difference.between(added.before(), added.after()))
                .contains(new Difference(List.of("limits", "a", "period"), "P1Y", "P3M"))
                .anyMatch(difference ->
                        difference.path().equals(List.of("limits", "b", "unit")) && difference.before() == null)
                .noneMatch(difference -> difference.path().contains("label"));
        assertThat(reader.changes(reader.releases().getLast())).isEmpty();
    }

    @Test
    void names_areWords_andPeriodsToo() {
        assertThat(PartNames.path(List.of("limits", "x", "period"), Language.ZH))
                .isEqualTo("期限 › x › 时长");
        assertThat(PartNames.of("P3Y", Language.ZH)).isEqualTo("3年");
        assertThat(PartNames.of("P1Y6M", Language.EN)).isEqualTo("1 years 6 months");
        assertThat(PartNames.of("PENALTY", Language.EN)).isEqualTo("PENALTY");
    }

    private void release(long number, String id) {
        jdbc.sql("INSERT INTO catalog_release (id, hash, started_at) VALUES (?, ?, now())")
                .param(id)
                .param("hash" + number)
                .update();
    }

    private void entry(long release, String code, String from, @Nullable String until, String body) {
        jdbc.sql("""
                INSERT INTO catalog_entry (release, type, code, effective_from, effective_until, hash, body)
                VALUES (?, 'kind', ?, ?::date, ?::date, md5(?), ?)
                """)
                .param(release)
                .param(code)
                .param(from)
                .param(until)
                .param(body)
                .param(body)
                .update();
    }
}
