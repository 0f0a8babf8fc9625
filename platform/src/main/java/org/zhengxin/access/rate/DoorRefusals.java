package org.zhengxin.access.rate;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts what was refused at the door, by kind (拒绝计数), for the operator's figures and once in a minute at most for the
 * log. Neither a name nor an address stands there: those would be data about persons, and most of them about the wrong ones.
 */
@Component
public class DoorRefusals implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(DoorRefusals.class);
    private static final long TOLD_EVERY = Duration.ofMinutes(1).toMillis();

    private final Map<Kind, AtomicLong> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> told = new EnumMap<>(Kind.class);
    private final AtomicLong toldAt = new AtomicLong();
    private final Clock clock;

    DoorRefusals(Clock clock) {
        this.clock = clock;
        for (Kind kind : Kind.values()) {
            counts.put(kind, new AtomicLong());
            told.put(kind, 0L);
        }
    }

    /** What can be refused. */
    public enum Kind {
        /** A wrong name or password. */
        PASSWORD,
        /** A wrong code of the second factor. */
        CODE,
        /** An attempt before the delay after others was over. */
        TOO_SOON,
        /** An attempt for which the line was too long. */
        TOO_MANY,
        /** A token or another credential that is nobody's. */
        CREDENTIALS,
        /** No credential where one is needed. */
        UNAUTHENTICATED,
        /** A caller who may not. */
        FORBIDDEN,
        /** A form without its token. */
        FORM,
        /** A change that another site's page sent. */
        CROSS_SITE,
        /** A request beyond its client's limit. */
        RATE;

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Counts one. */
    public void count(Kind kind) {
        of(kind).incrementAndGet();
        long now = clock.millis();
        long before = toldAt.get();
        if (before < now - TOLD_EVERY && toldAt.compareAndSet(before, now)) {
            tell();
        }
    }

    /** Returns how many of a kind there were since the start. */
    public long counted(Kind kind) {
        return of(kind).get();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counts.forEach((kind, count) -> FunctionCounter.builder("zhengxin.refusals", count, AtomicLong::doubleValue)
                .description("Refused at the door since the start")
                .tag("kind", kind.label())
                .register(registry));
    }

    private synchronized void tell() {
        String fresh = counts.entrySet().stream()
                .filter(entry -> entry.getValue().get() > told.getOrDefault(entry.getKey(), 0L))
                .map(entry -> {
                    long all = entry.getValue().get();
                    return entry.getKey().label() + " " + (all - told.put(entry.getKey(), all));
                })
                .collect(Collectors.joining(", "));
        LOG.info("Refused at the door since this was last told: {}", fresh);
    }

    private AtomicLong of(Kind kind) {
        return java.util.Objects.requireNonNull(counts.get(kind));
    }
}
