package org.zhengxin.content.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.zhengxin.store.DataDirectory;

/**
 * Keeps the library as the folder is (稿库更新). Between two looks nothing runs; a look reads names, sizes and times, and
 * only files that changed are opened. Works on network drives too, which tell nobody what changes on them.
 */
@Component
@EnableConfigurationProperties(ContentProperties.class)
public class LibraryKeeper implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryKeeper.class);

    private final Path folder;
    private final ContentProperties properties;
    private final Seeding seeding;
    private final LibraryReader reader;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("content").factory());

    private Map<Path, Stamp> seen = Map.of();
    private Set<Fault> told = Set.of();
    private boolean unreadable;
    private volatile Library library = Library.EMPTY;

    LibraryKeeper(ContentProperties properties, DataDirectory directory, Seeding seeding) {
        this.properties = properties;
        Path chosen = properties.folder();
        this.folder = chosen == null ? directory.root().resolve("content") : chosen;
        this.seeding = seeding;
        this.reader = new LibraryReader(properties.largestAttachment().toBytes());
    }

    /** Returns the library as of the last look. */
    public Library library() {
        return library;
    }

    /** Returns the folder. */
    public Path folder() {
        return folder;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        if (Files.notExists(folder)) {
            seeding.seed(folder);
        }
        look();
        long pause = properties.look().toMillis();
        looks.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
    }

    /** Looks whether anything has changed, and takes it in. */
    public synchronized void look() {
        try {
            Folder found = Folder.look(folder);
            unreadable = false;
            if (library == Library.EMPTY || !found.files().equals(seen)) {
                library = reader.read(found);
                seen = found.files();
                tell(library.faults());
            }
        } catch (IOException | RuntimeException failure) {
            if (!unreadable) {
                LOG.error("The folder of articles cannot be read; what was read before stays", failure);
            }
            unreadable = true;
        }
    }

    private void tell(List<Fault> faults) {
        for (Fault fault : faults) {
            if (!told.contains(fault)) {
                LOG.warn(
                        "Not shown: content/{}: {}",
                        fault.file(),
                        fault.problem().en());
            }
        }
        told = new HashSet<>(faults);
    }
}
