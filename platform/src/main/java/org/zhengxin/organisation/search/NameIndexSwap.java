package org.zhengxin.organisation.search;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts a filled table in the place of the index (索引切换), in one transaction, while nobody changes names. */
@Component
class NameIndexSwap {
    private static final String TOUCHED =
            "select " + NameEntries.COLUMNS + " from organisation o where o.id in (select * from name_index_touched)";

    private final JdbcTemplate jdbc;
    private final NameEntries entries;
    private final NameIndexWriter writer;
    private final NameIndexState state;

    NameIndexSwap(JdbcTemplate jdbc, NameEntries entries, NameIndexWriter writer, NameIndexState state) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.writer = writer;
        this.state = state;
    }

    void swap(String next) {
        NameIndexLock.exclusive(jdbc);
        state.rebuilding(false);
        List<NameEntry> touched = new ArrayList<>(jdbc.query(TOUCHED, (row, number) -> entries.read(row)));
        jdbc.execute("drop table name_index");
        jdbc.execute("alter table " + next + " rename to name_index");
        writer.replace(touched);
        jdbc.update("delete from name_index_touched");
        state.rebuilt();
    }
}
