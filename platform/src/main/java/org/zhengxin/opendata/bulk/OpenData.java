package org.zhengxin.opendata.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhengxin.record.PublicExport.Mark;

/**
 * The day's files of open data (每日开放数据). Whether they are good is decided by comparing days when they are asked for:
 * those of yesterday do not exist, whether somebody has removed them or not.
 */
@Component
public class OpenData {
    private static final Logger LOG = LoggerFactory.getLogger(OpenData.class);

    private final Datasets datasets;
    private final Maker maker;
    private final Folder folder;
    private final OpenDataProperties properties;
    private final MakingLock lock;
    private final Clock clock;
    private volatile @Nullable Day made;

    OpenData(
            Datasets datasets,
            Maker maker,
            Folder folder,
            OpenDataProperties properties,
            MakingLock lock,
            Clock clock) {
        this.datasets = datasets;
        this.maker = maker;
        this.folder = folder;
        this.properties = properties;
        this.lock = lock;
        this.clock = clock;
    }

    /** Returns the files of today as far as they are made; empty while there is none. */
    public Optional<Day> today() {
        Day day = made;
        return day != null && day.day().equals(LocalDate.now(clock)) ? Optional.of(day) : Optional.empty();
    }

    /** Tells whether a file of this name is made each day. */
    public boolean isKnown(String name) {
        return datasets.today().stream()
                .anyMatch(set -> name.equals(set.name() + ".csv.gz") || name.equals(set.name() + ".jsonl.gz"));
    }

    /** Returns where a file of today is. */
    public Path path(MadeFile file) {
        return folder.path(file);
    }

    /** Returns the address of the city's licence, or an empty text. */
    public String licence() {
        return properties.licence();
    }

    /** Makes what is not there yet today, and anew what no longer holds. */
    public synchronized void look() throws IOException {
        LocalDate day = LocalDate.now(clock);
        lock.during(() -> look(day));
    }

    /** Makes everything anew. */
    public synchronized void makeAnew() throws IOException {
        LocalDate day = LocalDate.now(clock);
        lock.during(() -> {
            for (Dataset set : datasets.today()) {
                make(set, day);
            }
        });
    }

    private void look(LocalDate day) throws IOException {
        // Made before a restart, or meanwhile by another node that shares the directory.
        made = folder.read().filter(known -> known.day().equals(day)).orElse(new Day(day, List.of()));
        for (Dataset set : datasets.today()) {
            Optional<MadeSet> known = today().flatMap(files -> files.set(set.name()));
            if (known.isEmpty() || !stillHolds(set, known.get(), day)) {
                make(set, day);
            }
        }
    }

    /** A file that names a record that is no longer public is withdrawn at once; one with an older wording may wait. */
    private boolean stillHolds(Dataset set, MadeSet known, LocalDate day) throws IOException {
        Mark mark = set.mark(day, known.mark());
        if (mark.equals(known.mark())) {
            return true;
        }
        if (mark.ended() != known.mark().ended()) {
            publish(day(day).without(set.name()));
            return false;
        }
        Instant soonest = known.asOf().plus(properties.refresh());
        return clock.instant().isBefore(soonest);
    }

    private void make(Dataset set, LocalDate day) throws IOException {
        long began = System.nanoTime();
        MadeSet done = maker.make(set, day);
        if (!LocalDate.now(clock).equals(day)) {
            // Midnight came meanwhile; the next look makes the new day's.
            return;
        }
        publish(day(day).with(done, datasets.today().stream().map(Dataset::name).toList()));
        LOG.debug(
                "Open data of {}: {}, {} rows, {} ms",
                day,
                set.name(),
                done.rows(),
                (System.nanoTime() - began) / 1_000_000);
    }

    private Day day(LocalDate day) {
        Day known = made;
        return known != null && known.day().equals(day) ? known : new Day(day, List.of());
    }

    private void publish(Day day) throws IOException {
        folder.write(day);
        made = day;
    }
}
