package org.zhengxin.catalog.release;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Release;
import org.zhengxin.catalog.load.CatalogueFiles;

/**
 * Gives the other modules the catalogue. Property {@code zhengxin.catalog.directory} names a directory with a city's own
 * {@code .yaml} files, read beside the shipped ones.
 */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Release catalogueRelease(@Value("${zhengxin.catalog.directory:}") String directory) {
        @Nullable Path own = directory.isBlank() ? null : Path.of(directory);
        return CatalogueFiles.load(own);
    }

    @Bean
    LiveRelease liveRelease(Release release, DataSource dataSource) {
        return new LiveRelease(dataSource, release.hash());
    }

    /** Admits the release before anything can use it; the client makes sure that the schema is there. */
    @Bean
    Catalogue catalogue(
            Release release, LiveRelease live, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        new ReleaseRegistry(new ReleaseStore(jdbc), new TransactionTemplate(transactions), clock).admit(release, live);
        return new Catalogue(release, clock);
    }
}
