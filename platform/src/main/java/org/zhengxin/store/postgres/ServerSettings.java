package org.zhengxin.store.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@code postgresql.conf}: settings for one machine shared with the platform itself.
 *
 * @param durable whether committed data must survive a crash of the machine
 * @param archive where every finished piece of the write-ahead log is copied to, for a restore to any time; null for nowhere
 */
public record ServerSettings(
        String text, boolean durable, @Nullable WalArchive archive) {

    private static final long MEGABYTE = 1024 * 1024;

    private static final String COMMON = """
            # Written at each start; put your own settings into local.conf beside this file.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            client_connection_check_interval = '5s'
            timezone = 'Asia/Shanghai'
            log_timezone = 'Asia/Shanghai'
            datestyle = 'iso, ymd'
            jit = off
            max_connections = %d
            shared_buffers = '%dMB'
            effective_cache_size = '%dMB'
            maintenance_work_mem = '%dMB'
            work_mem = '16MB'
            dynamic_shared_memory_type = '%s'
            random_page_cost = 1.1
            # An error's text, detail and statement quote values of the row: none of them may reach the log.
            log_min_messages = 'log'
            log_min_error_statement = 'panic'
            log_error_verbosity = 'terse'
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_line_prefix = '%%m [%%p] '
            """;

    private static final String LASTING = """
            fsync = on
            full_page_writes = on
            synchronous_commit = on
            wal_compression = off
            wal_buffers = '64MB'
            max_wal_size = '%dMB'
            min_wal_size = '512MB'
            checkpoint_timeout = '15min'
            checkpoint_completion_target = 0.9
            autovacuum_vacuum_cost_limit = 1000
            """;

    private static final String PASSING = """
            fsync = off
            full_page_writes = off
            synchronous_commit = off
            autovacuum = off
            max_wal_size = '1GB'
            """;

    /** Returns settings under which a commit is durable, sized after the machine's memory. */
    public static ServerSettings lasting() {
        return lasting(null);
    }

    /** Returns durable settings under which the write-ahead log is kept as well. */
    public static ServerSettings lasting(@Nullable WalArchive archive) {
        long memory = memoryInMegabytes();
        long wal = between(2048, memory / 2, 8192);
        String kept = archive == null ? "" : archive.settings();
        return new ServerSettings(common(100, memory) + LASTING.formatted(wal) + kept + local(), true, archive);
    }

    /** Returns these settings with more lines, which win. */
    ServerSettings with(String lines) {
        return new ServerSettings(text + lines, durable, archive);
    }

    /** Returns settings for data that nobody misses: small, quick, and nothing waits for the disk. */
    public static ServerSettings passing() {
        return new ServerSettings(common(300, 1024) + PASSING, false, null);
    }

    private static String common(int connections, long memory) {
        return COMMON.formatted(
                connections,
                between(128, memory / 6, 8192),
                memory / 2,
                between(64, memory / 24, 1024),
                sharedMemoryIsAmple() ? "posix" : "mmap");
    }

    private static String local() {
        return "include_if_exists = 'local.conf'\n";
    }

    private static long between(long least, long value, long most) {
        return Math.clamp(value, least, most);
    }

    private static long memoryInMegabytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() / MEGABYTE;
    }

    /** Containers often have 64 MB there, on which parallel queries fail. */
    private static boolean sharedMemoryIsAmple() {
        try {
            FileStore store = Files.getFileStore(Path.of("/dev/shm"));
            return store.getTotalSpace() >= 512 * MEGABYTE;
        } catch (IOException e) {
            return false;
        }
    }
}
