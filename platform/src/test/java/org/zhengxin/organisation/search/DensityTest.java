package org.zhengxin.organisation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class DensityTest {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Density density;

    DensityTest(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.density = new Density(jdbc, Clock.systemUTC());
    }

    @BeforeEach
    void everyNameIsOfTheCity_andFewOfThemTeach() {
        jdbc.execute("truncate name_index");
        NameIndexWriter writer = new NameIndexWriter(jdbc, new NameIndexTidy(jdbc));
        List<NameEntry> entries = new ArrayList<>();
        for (int id = 1; id <= 1_000; id++) {
            String trade = id % 20 == 0 ? "教育咨询" : id % 12 == 0 ? "云帆食品" : "商贸";
            entries.add(new NameEntry(id, "郑州市" + id + trade, List.of(), null, null, null, null));
        }
        transaction.executeWithoutResult(status -> writer.add(entries));
        jdbc.execute("analyze name_index");
    }

    @Test
    void rarestGram_isAskedForFirst_andWhatNearlyAllHoldIsNot() {
        Telling telling = density.telling(characters("郑州教商"));
        assertThat(telling.keys()).startsWith(Gram.single('教')).doesNotContain(Gram.single('郑'), Gram.single('州'));
        assertThat(telling.rest()).contains(Gram.single('郑'), Gram.single('州'));
    }

    @Test
    void whatStandsBesideAKey_comesBehindWhatStandsApart() {
        assertThat(density.telling(characters("教育云")).keys())
                .startsWith(Gram.single('教'), Gram.single('云'))
                .hasSize(3);
    }

    @Test
    void aloneGram_isAskedForHoweverCommonItIs() {
        assertThat(density.telling(characters("州")).keys()).containsExactly(Gram.single('州'));
    }

    @Test
    void twoUnknownGrams_needNoThird() {
        assertThat(density.telling(characters("鑫教鼎")).keys())
                .containsExactlyInAnyOrder(Gram.single('鑫'), Gram.single('鼎'));
    }

    private static Probe characters(String text) {
        return Probes.characters(Word.of(text));
    }
}
