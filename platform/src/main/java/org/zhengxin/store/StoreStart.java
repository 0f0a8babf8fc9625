package org.zhengxin.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.zhengxin.store.postgres.DatabaseAddress;
import org.zhengxin.store.postgres.PostgresServer;
import org.zhengxin.store.postgres.ServerSettings;
import org.zhengxin.store.postgres.ServerWatch;
import org.zhengxin.store.postgres.WalArchive;

/**
 * Locks the data directory and starts PostgreSQL while the application context is still being built: the server comes
 * up on its own thread, and only the first use of the database waits for it. From then on it is looked after. An
 * external server is nobody's to start: the pool of connections waits for it.
 */
final class StoreStart implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StoreStart.class);
    private static final int DATABASE_LOST = 1;

    private final StoreProperties properties;
    private final DataDirectory directory;
    private final DirectoryLock lock;
    private final @Nullable CompletableFuture<Embedded> embedded;
    private volatile Runnable afterReturn = () -> {};

    /** The embedded server and whoever looks after it. */
    private record Embedded(PostgresServer server, ServerWatch watch) {

        void stop() {
            watch.close();
            server.close();
        }
    }

    private StoreStart(StoreProperties properties) {
        this.properties = properties;
        directory = properties.keys() == null
                ? new DataDirectory(properties.data())
                : new DataDirectory(properties.data(), properties.keys());
        lock = DirectoryLock.take(directory.root());
        embedded = properties.database().url() == null
                ? CompletableFuture.supplyAsync(
                        this::embedded,
                        start -> Thread.ofPlatform()
                                .name("postgres-start")
                                .daemon()
                                .start(start))
                : null;
    }

    /**
     * Begins the start and returns at once.
     *
     * @throws StoreException if the data directory cannot be had, or an external server would be reached unchecked
     */
    static StoreStart begin(Environment environment) {
        StoreProperties properties = Binder.get(environment).bindOrCreate("zhengxin", StoreProperties.class);
        ExternalDatabase.require(properties.database());
        return new StoreStart(properties);
    }

    DataDirectory directory() {
        return directory;
    }

    /** Waits until the embedded server answers, if there is one. */
    DatabaseAddress address() {
        if (embedded == null) {
            StoreProperties.Database external = properties.database();
            return new DatabaseAddress(
                    String.valueOf(external.url()), orEmpty(external.username()), orEmpty(external.password()));
        }
        try {
            return embedded.join().server().address();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreException reason ? reason : e;
        }
    }

    /** Tells whether, as far as is known without asking it, the database can be used. */
    boolean serverRuns() {
        return embedded == null || embedded.join().watch().serverRuns();
    }

    /** Names what is to be done when the embedded server died and is back. */
    void afterReturn(Runnable action) {
        afterReturn = action;
    }

    @Override
    public void destroy() throws IOException {
        if (embedded != null) {
            // Also when the context failed while the server was coming up: it must not be left behind.
            embedded.handle((started, failure) -> started)
                    .thenAccept(StoreStart::stop)
                    .join();
        }
        lock.close();
    }

    private static void stop(@Nullable Embedded started) {
        if (started != null) {
            started.stop();
        }
    }

    private Embedded embedded() {
        Path kept = properties.backup().walArchive();
        WalArchive archive = kept == null ? null : WalArchive.in(kept);
        PostgresServer server = PostgresServer.start(directory.postgres(), ServerSettings.lasting(archive));
        return new Embedded(server, ServerWatch.over(server, () -> afterReturn.run(), StoreStart::end));
    }

    /** Ends the process, so that whoever watches over it learns of it; on a thread that the shutdown need not wait for. */
    private static void end(String sentence) {
        LOG.error("{} The register stops.", sentence);
        Thread.ofPlatform().daemon().name("postgres-lost").start(() -> System.exit(DATABASE_LOST));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
