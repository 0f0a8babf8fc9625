package org.zhengxin.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.ledger.LogState;
import org.zhengxin.ledger.PublishedLog;

/** What an operator watches (运维指标), beside what the platform's libraries tell. What cannot be known now is NaN. */
@Component
class Gauges implements MeterBinder {
    private final Readings readings;
    private final SpoolSize spool;
    private final PublishedLog log;
    private final Clock clock;

    Gauges(Readings readings, SpoolSize spool, PublishedLog log, Clock clock) {
        this.readings = readings;
        this.spool = spool;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        unfinished(registry, "queued", Reading::queued);
        unfinished(registry, "running", Reading::running);
        age(registry, "zhengxin.batches.oldest.age", "Since the oldest unfinished batch came", Reading::oldest);
        value(registry, "zhengxin.log.entries", "Entries with a place in the log", Reading::sequenced);
        value(
                registry,
                "zhengxin.log.unsigned",
                "Entries that no checkpoint covers yet",
                reading -> reading.sequenced() - reading.signed());
        age(registry, "zhengxin.log.checkpoint.age", "Since the last checkpoint was signed", Reading::signedAt);
        age(registry, "zhengxin.log.checked.age", "Since everything was last found sound", Reading::checkedAt);
        value(
                registry,
                "zhengxin.names.rebuilding",
                "1 while the index of names is built anew",
                reading -> reading.namesRebuilding() ? 1 : 0);
        value(
                registry,
                "zhengxin.backup.archive.failing",
                "1 if the write-ahead log could not be archived last",
                reading -> reading.archiveFailing() ? 1 : 0);
        age(registry, "zhengxin.backup.archived.age", "Since a piece was last archived", Reading::archivedAt);
        Gauge.builder("zhengxin.log.open", log, now -> now.stage() == LogState.Stage.OPEN ? 1 : 0)
                .description("1 if the log takes entries in")
                .register(registry);
        Gauge.builder("zhengxin.spool.size", spool, SpoolSize::bytes)
                .description("Uploads whose batch has not ended")
                .baseUnit("bytes")
                .register(registry);
    }

    private void unfinished(MeterRegistry registry, String state, ToDoubleFunction<Reading> value) {
        Gauge.builder("zhengxin.batches", readings, all -> read(all, value))
                .description("Unfinished batches")
                .tag("state", state)
                .register(registry);
    }

    private void value(MeterRegistry registry, String name, String description, ToDoubleFunction<Reading> value) {
        Gauge.builder(name, readings, all -> read(all, value))
                .description(description)
                .register(registry);
    }

    private void age(
            MeterRegistry registry, String name, String description, Function<Reading, @Nullable Instant> since) {
        Gauge.builder(name, readings, all -> read(all, reading -> seconds(since.apply(reading))))
                .description(description)
                .baseUnit("seconds")
                .register(registry);
    }

    private static double read(Readings readings, ToDoubleFunction<Reading> value) {
        return readings.now().stream().mapToDouble(value).findFirst().orElse(Double.NaN);
    }

    private double seconds(@Nullable Instant since) {
        return since == null
                ? Double.NaN
                : Duration.between(since, clock.instant()).toMillis() / 1_000.0;
    }
}
