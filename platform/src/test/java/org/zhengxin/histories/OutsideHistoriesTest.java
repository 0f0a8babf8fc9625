package org.zhengxin.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengxin.record.plain.PlainWorld;
import org.zhengxin.store.testing.WithDatabase;

/**
 * Random histories, carried out as agencies, office and reviewers do: portal, interface, search, lists, changes, open data
 * and as-of answer as an independent plain model does (对外随机经历与平实模型一致).
 */
@WithDatabase
class OutsideHistoriesTest {
    private static final int COUNT = 200;

    @Test
    void everyAddress_answersAsThePlainModel(DataSource database, @TempDir Path directory) throws Exception {
        long seed = Long.getLong("zhengxin.histories.seed", 7);
        PlainWorld world = OutsideWorld.draw(seed, Integer.getInteger("zhengxin.histories.outside", COUNT));
        try (OutsideRegister register = new OutsideRegister(OutsideHistoriesTest.class, database, directory)) {
            assertThat(new OutsideRun(register, world).run()).isEmpty();
        }
    }
}
