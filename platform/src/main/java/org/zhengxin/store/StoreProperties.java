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
 */
@ConfigurationProperties("zhengxin")
record StoreProperties(
        @DefaultValue("data") Path data,
        @Nullable Path keys,
        @DefaultValue Database database) {

    /**
     * The coordinates of an external PostgreSQL 18 server.
     *
     * @param url a JDBC URL, {@code jdbc:postgresql://host/database}
     */
    record Database(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password) {}
}
