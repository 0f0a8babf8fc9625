package org.zhengxin.opendata.bulk;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks after the day's files from the start on, every minute (每日任务): so they are made soon after midnight, and a day
 * on which the platform did not run is none that must be caught up, because yesterday's files are good for nothing.
 */
@Component
public class OpenDataJob {
    private static final Logger LOG = LoggerFactory.getLogger(OpenDataJob.class);

    private final OpenData files;
    private final OpenDataProperties properties;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .name("open-data")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());

    OpenDataJob(OpenData files, OpenDataProperties properties) {
        this.files = files;
        this.properties = properties;
    }

    @EventListener(ApplicationReadyEvent.class)
    void whenReady() {
        if (properties.enabled()) {
            timer.scheduleWithFixedDelay(this::look, 0, properties.look().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Has everything made anew; returns at once. */
    public void makeAnew() {
        timer.execute(() -> run(files::makeAnew));
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    private void look() {
        run(files::look);
    }

    private static void run(MakingLock.Work work) {
        try {
            work.run();
        } catch (IOException | RuntimeException e) {
            LOG.error(
                    "The files of open data could not be made; tried again at the next look ({})",
                    e.getClass().getName());
        }
    }
}
