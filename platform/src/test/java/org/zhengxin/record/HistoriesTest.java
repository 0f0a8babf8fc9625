package org.zhengxin.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengxin.store.testing.WithDatabase;

/** Random histories: the record function and its SQL answer as an independent plain model does (随机经历与平实模型一致). */
@WithDatabase
class HistoriesTest {
    private static final int COUNT = 10_000;

    @Test
    void register_answersAsThePlainModel(DataSource database, @TempDir Path directory) {
        long seed = Long.getLong("zhengxin.histories.seed", 1);
        int count = Integer.getInteger("zhengxin.histories.count", COUNT);
        assertThat(new Histories(database, directory).run(seed, count)).isEmpty();
    }
}
