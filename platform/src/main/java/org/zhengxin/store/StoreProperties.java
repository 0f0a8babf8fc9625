package org.zhengxin.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator chooses about the store.
 *
 * @param data the data directory
 * @param keys where keys are kept, below the data directory unless nodes share them
 * @param database an external server; without a URL the embedded one is started
 * @param backup what is kept for a restore
 */
@ConfigurationProperties("zhengxin")
record StoreProperties(
        @DefaultValue("data") Path data,
        @Nullable Path keys,
        @DefaultValue Database database,
        @DefaultValue Backup backup) {

    /**
     * What the embedded server keeps for a restore to any time (时间点恢复).
     *
     * @param walArchive where the pieces of its write-ahead log are copied to, if anywhere
     */
    record Backup(@Nullable Path walArchive) {}

    /**
     * The coordinates of an external PostgreSQL 18 server.
     *
     * @param url a JDBC URL, {@code jdbc:postgresql://host/database?sslmode=verify-full}
     * @param plain whether a server on another machine may be reached without its certificate being checked
     */
    record Database(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("false") boolean plain) {}
}
