package org.zhengxin.organisation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class PortionsTest {
    private static final String EXPLAINED =
            "explain " + Portions.query("n.organisation_id", "n.grams @> '{1}'::integer[]");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final NameIndexWriter writer;

    PortionsTest(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.writer = new NameIndexWriter(jdbc, new NameIndexTidy(jdbc));
    }

    @BeforeEach
    void names() {
        jdbc.execute("truncate name_index");
        List<NameEntry> entries = LongStream.rangeClosed(1, 300)
                .mapToObj(id -> new NameEntry(
                        id, "郑州第" + id + "商行", List.of(), null, id % 3 == 0 ? "CANCELLED" : null, "410102", null))
                .toList();
        transaction.executeWithoutResult(status -> writer.add(entries));
    }

    @Test
    void everyName_isInOnePortion() {
        assertThat(jdbc.queryForList(Portions.query("n.organisation_id", "true"), Long.class))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 300).boxed().toList());
    }

    @Test
    void everyPortion_isAskedByAnIndexOfItsOwn() {
        assertThat(indexesAsked()).hasSize(4);
    }

    @Test
    void rebuild_givesTheSamePortions() {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("create table name_index_other (like name_index)");
            jdbc.execute("select name_index_finish('name_index_other', '_other')");
            assertThat(portions("name_index_other")).hasSize(4).isEqualTo(portions("name_index"));
            status.setRollbackOnly();
        });
    }

    private List<String> portions(String table) {
        return jdbc.queryForList("""
                select pg_get_expr(indpred, indrelid) from pg_index
                where indrelid = ?::regclass and indpred is not null order by 1
                """, String.class, table);
    }

    private Set<String> indexesAsked() {
        return transaction.execute(status -> {
            jdbc.execute("set local enable_seqscan = off");
            jdbc.execute("set local enable_indexscan = off");
            Set<String> indexes = new TreeSet<>();
            for (String line : jdbc.queryForList(EXPLAINED, String.class)) {
                if (line.contains("Bitmap Index Scan on")) {
                    indexes.add(line.replaceAll(".*Scan on \"?(name_index_grams_[a-z]+).*", "$1"));
                }
            }
            return indexes;
        });
    }
}
