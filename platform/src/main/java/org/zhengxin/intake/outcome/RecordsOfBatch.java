package org.zhengxin.intake.outcome;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells whether a batch wrote into credit files (批次归档情况); registration data does not. */
@Repository
public class RecordsOfBatch {
    private final JdbcClient jdbc;

    RecordsOfBatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells whether any version came with a batch. */
    public boolean any(UUID batch) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM version WHERE batch_id = ?)")
                .param(batch)
                .query(Boolean.class)
                .single();
    }
}
