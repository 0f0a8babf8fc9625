package org.zhengxin.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;

/**
 * Begins the start of the store (提前启动数据库) as soon as the settings are known, a good second before the application
 * context would come to it: PostgreSQL comes up while classes are still being read. Without this listener the context
 * begins it itself.
 */
public final class EarlyStore implements ApplicationListener<SpringApplicationEvent> {

    private @Nullable StoreStart start;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        switch (event) {
            case ApplicationEnvironmentPreparedEvent prepared -> start = StoreStart.begin(prepared.getEnvironment());
            case ApplicationContextInitializedEvent initialized -> handOver(initialized);
            case ApplicationFailedEvent _ -> giveUp();
            default -> {}
        }
    }

    /** From now on the context stops it, after everything that uses it. */
    private void handOver(ApplicationContextInitializedEvent event) {
        if (start != null
                && event.getApplicationContext().getBeanFactory() instanceof DefaultListableBeanFactory factory) {
            factory.registerSingleton("storeStart", start);
            factory.registerDisposableBean("storeStart", start);
            start = null;
        }
    }

    private void giveUp() {
        if (start != null) {
            try {
                start.destroy();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
