package org.zhengxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
@SpringBootTest(properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.organisations=60"})
class CityFillingTest {

    @Autowired
    private CityFilling filling;

    @Autowired
    private CityBook book;

    @Autowired
    private FictionBanner banner;

    @Autowired
    private DataDirectory directory;

    @Test
    void firstStart_withASize_fillsTheCityThroughIntake(JdbcClient jdbc) {
        assertThat(book.city())
                .hasValueSatisfying(city -> assertThat(city.state()).isEqualTo(City.State.FILLED));
        assertThat(number(jdbc, "SELECT count(*) FROM batch WHERE state <> 'DONE'"))
                .isZero();
        assertThat(number(jdbc, "SELECT count(*) FROM organisation WHERE NOT provisional"))
                .isGreaterThanOrEqualTo(96);
        assertThat(number(jdbc, "SELECT count(*) FROM record")).isGreaterThan(50);
        assertThat(number(jdbc, "SELECT count(*) FROM demo_delivery WHERE ended_at IS NULL"))
                .isZero();
        assertThat(directory.root().resolve("city")).doesNotExist();
    }

    @Test
    void banner_overAFilledCity_saysThatAllIsFictional() {
        assertThat(banner.notice()).hasValueSatisfying(notice -> {
            assertThat(notice.zh()).contains("虚构");
            assertThat(notice.en()).contains("fictional");
        });
    }

    @Test
    void nextStart_afterACutOffFilling_sendsWhatWasNotSentAndChangesNothingTwice(JdbcClient jdbc) throws IOException {
        String versions = "SELECT count(*) FROM version";
        long before = number(jdbc, versions);
        jdbc.sql("UPDATE demo_city SET state = 'FILLING'").update();
        jdbc.sql("DELETE FROM demo_delivery WHERE file LIKE '2-administrative-penalty%'")
                .update();
        filling.run(new DefaultApplicationArguments());
        assertThat(book.city())
                .hasValueSatisfying(city -> assertThat(city.state()).isEqualTo(City.State.FILLED));
        assertThat(number(jdbc, versions)).isEqualTo(before);
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
