package org.zhengxin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.organisation.search.NameIndexRebuild;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class NameIndexRebuildTest {
    private static final int MANY = 3_000;
    private static final String CONTENT = """
            select md5(string_agg(concat_ws('|', organisation_id, ordinal, living, region, industry, name, folded, grams),
                ',' order by organisation_id, ordinal)) from name_index
            """;

    private final JdbcTemplate jdbc;
    private final Register register;

    NameIndexRebuildTest(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.register = new Register(jdbc, transaction);
    }

    @BeforeEach
    void manyOrganisations() {
        register.emptied();
        List<RegistrationRow> rows = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            rows.add(register.row(code(i), "郑州第" + i + "商行")
                    .formerNames("郑州旧" + i + "号店")
                    .region("410102")
                    .build());
        }
        register.register(rows.toArray(RegistrationRow[]::new));
    }

    @Test
    void rebuild_givesWhatWasKeptInStep() throws Exception {
        register.register(register.row(code(7), "郑州改名商行").status("注销").build());
        String before = content();

        NameIndexRebuild.Done done = register.names.rebuild.run().orElseThrow();

        assertThat(done.names()).isEqualTo(2L * MANY + 1);
        assertThat(content()).isEqualTo(before);
        assertThat(register.names.state.isCurrent()).isTrue();
        jdbc.execute("truncate name_index");
        register.names.rebuild.run();
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void rebuild_whileServing_losesNeitherAnAnswerNorAChange() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Void> rebuilds = CompletableFuture.runAsync(() -> {
            try {
                for (int i = 0; i < 3; i++) {
                    register.names.rebuild.run().orElseThrow();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                ended.set(true);
            }
        });
        int changes = 0;
        while (!ended.get() || changes < 3) {
            int number = changes++ % MANY;
            String name = "郑州新" + changes + "字号";
            register.register(register.row(code(number), name).build());
            assertThat(names("新" + changes + "字号")).contains(name);
            assertThat(names("第" + (MANY - 1) + "商行")).contains("郑州第" + (MANY - 1) + "商行");
        }
        rebuilds.join();

        String after = content();
        register.names.rebuild.run();
        assertThat(content()).isEqualTo(after);
        assertThat(jdbc.queryForObject("select count(*) from name_index_touched", Long.class))
                .isZero();
    }

    @Test
    void failedRebuild_leavesTheOldIndexServing() {
        jdbc.execute("alter table name_index rename column folded to folded_away");
        try {
            assertThatThrownBy(() -> register.names.rebuild.run()).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.execute("alter table name_index rename column folded_away to folded");
        }
        assertThat(names("第12商行")).contains("郑州第12商行");
        assertThat(jdbc.queryForObject("select rebuilding from name_index_state", Boolean.class))
                .isFalse();
    }

    private List<String> names(String text) {
        return register.search.find(SearchRequest.of(text, SearchFilter.NONE, 20)).items().stream()
                .map(hit -> hit.organisation().name())
                .toList();
    }

    private String content() {
        return jdbc.queryForObject(CONTENT, String.class) + "";
    }

    private static String code(int number) {
        return "91410100MA4%07d".formatted(number);
    }
}
