package org.zhengxin.store;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.zhengxin.store.postgres.DatabaseAddress;
import org.zhengxin.store.postgres.PostgresServer;
import org.zhengxin.store.postgres.ServerSettings;

/**
 * Locks the data directory and starts PostgreSQL while the application context is still being built: the server comes
 * up on its own thread, and only the first use of the database waits for it.
 */
final class StoreStart implements BeanFactoryPostProcessor, DisposableBean {

    private final StoreProperties properties;
    private @Nullable DataDirectory directory;
    private @Nullable DirectoryLock lock;
    private @Nullable CompletableFuture<PostgresServer> server;

    StoreStart(Environment environment) {
        properties = Binder.get(environment).bindOrCreate("zhengxin", StoreProperties.class);
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        DataDirectory opened = properties.keys() == null
                ? new DataDirectory(properties.data())
                : new DataDirectory(properties.data(), properties.keys());
        directory = opened;
        lock = DirectoryLock.take(opened.root());
        if (properties.database().url() == null) {
            server = CompletableFuture.supplyAsync(
                    () -> PostgresServer.start(opened.postgres(), ServerSettings.lasting()),
                    start -> Thread.ofPlatform().name("postgres-start").daemon().start(start));
        }
    }

    DataDirectory directory() {
        if (directory == null) {
            throw new IllegalStateException("the store has not been opened");
        }
        return directory;
    }

    /** Waits for the embedded server, if there is one. */
    DatabaseAddress address() {
        if (server == null) {
            StoreProperties.Database external = properties.database();
            return new DatabaseAddress(
                    String.valueOf(external.url()), orEmpty(external.username()), orEmpty(external.password()));
        }
        try {
            return server.join().address();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreException reason ? reason : e;
        }
    }

    @Override
    public void destroy() throws IOException {
        if (server != null) {
            // Also when the context failed while the server was coming up: it must not be left behind.
            server.handle((started, failure) -> started)
                    .thenAccept(StoreStart::stop)
                    .join();
        }
        if (lock != null) {
            lock.close();
        }
    }

    private static void stop(@Nullable PostgresServer started) {
        if (started != null) {
            started.close();
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
