package org.zhengxin.opendata.bulk;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** One node at a time makes files (生成锁): nodes may share a directory. */
@Component
class MakingLock {
    /** “open data” as a number. */
    private static final long KEY = 0x6f70656e64617461L;

    private final DataSource source;

    MakingLock(DataSource source) {
        this.source = source;
    }

    /** Something that reads the database and writes files. */
    interface Work {
        void run() throws IOException;
    }

    void during(Work work) throws IOException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + KEY + ")");
            try {
                work.run();
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + KEY + ")");
            }
        } catch (SQLException e) {
            throw new IOException("The database cannot be asked for the lock", e);
        }
    }
}
