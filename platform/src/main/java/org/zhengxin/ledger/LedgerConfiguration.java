package org.zhengxin.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.zhengxin.store.DataDirectory;

/** Puts the log together (日志配置). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SelfCheckProperties.class)
class LedgerConfiguration {

    @Bean
    static LogKeys logKeys(DataDirectory data) {
        return new LogKeys(directory(data));
    }

    @Bean
    static LogHistory logHistory(DataDirectory data) {
        return new LogHistory(directory(data));
    }

    @Bean
    static TreeGrowth treeGrowth(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Tiles tiles,
            Checkpoints checkpoints,
            LogHistory history,
            LogKeys keys,
            LogState state) {
        return new TreeGrowth(jdbc, transactions, tiles, checkpoints, history, keys, state);
    }

    private static Path directory(DataDirectory data) {
        Path directory = data.keys().resolve("log");
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectory(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }
}
