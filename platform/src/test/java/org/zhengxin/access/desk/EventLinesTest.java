package org.zhengxin.access.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.Text;

/** Acts keep keys; who reads them reads names. */
@WithDatabase
@SpringBootTest(properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class EventLinesTest {
    @Autowired
    private EventLines lines;

    @Autowired
    private AdministrativeActs acts;

    @Autowired
    private Agencies agencies;

    @Autowired
    private JdbcClient jdbc;

    private EventLines.Line written(String actor, String subject) {
        acts.write(actor, "RELEASE_RULE_SET", subject);
        return lines.before(Long.MAX_VALUE, null, 1).getFirst();
    }

    private static String zh(@Nullable Text text) {
        assertThat(text).isNotNull();
        return text.zh();
    }

    @Test
    void actAboutAnAgency_bearsItsName_byNumberOrCode() {
        Agency agency = agencies.all().get(2);
        for (String key : new String[] {
            "agency:" + agency.id(),
            "agency:" + agency.code() + " four-eyes",
            agency.code() + " administrative-penalty 2026-10 3"
        }) {
            EventLines.Line line = written("office:office", key);
            assertThat(line.about()).isEqualTo(key);
            assertThat(zh(line.aboutName())).isEqualTo(agency.name());
            assertThat(line.actorName()).isNull();
        }
    }

    @Test
    void actByAnAgency_orAnAccountOfIt_bearsItsName() {
        Agency agency = agencies.all().get(1);
        assertThat(zh(written("agency:" + agency.code(), "x").actorName())).isEqualTo(agency.name());
        long clerk = jdbc.sql("SELECT min(id) FROM account WHERE role = 'CLERK'")
                .query(Long.class)
                .single();
        String function = jdbc.sql("SELECT function FROM account WHERE id = ?")
                .param(clerk)
                .query(String.class)
                .single();
        assertThat(zh(written("account:" + clerk, "x").actorName()))
                .startsWith(function)
                .contains(agency.name());
    }

    @Test
    void keyOfNothingKnown_staysAKey() {
        for (String key : new String[] {"record:8", "agency:999999", "account:999999", "agency:12345678901234567890"}) {
            EventLines.Line line = written(key, key);
            assertThat(line.actorName()).as(key).isNull();
            assertThat(line.aboutName()).as(key).isNull();
        }
    }
}
