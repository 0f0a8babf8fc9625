package org.zhengxin.organisation.search;

import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.organisation.Vocabulary;

/** The index of names put together for tests. */
public final class IndexOfNames {
    public final NameEntries entries;
    public final NameIndexWriter writer;
    public final NameIndex index;
    public final NameIndexRebuild rebuild;
    public final NameIndexState state;

    public IndexOfNames(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, Vocabulary vocabulary) {
        DataSource source = Objects.requireNonNull(jdbc.getDataSource());
        this.entries = new NameEntries(vocabulary);
        this.writer = new NameIndexWriter(jdbc, new NameIndexTidy(jdbc));
        NameReader reader = new NameReader(jdbc, new Density(jdbc, clock));
        this.index = new NameIndex(reader, new NearNames(reader));
        this.state = new NameIndexState(jdbc, clock);
        this.rebuild = new NameIndexRebuild(
                source,
                jdbc,
                transaction,
                new NameIndexFill(source, entries),
                new NameIndexSwap(jdbc, entries, writer, state),
                state,
                event -> {},
                clock);
    }
}
