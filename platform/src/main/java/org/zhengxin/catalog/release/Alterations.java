package org.zhengxin.catalog.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a release with the one before it: what has begun stays as it is, and can only be given an end to come. */
final class Alterations {

    private final LocalDate today;

    Alterations(LocalDate today) {
        this.today = today;
    }

    /** Returns what the later release would alter of the past; empty when it may follow the earlier one. */
    List<String> between(List<Entry> earlier, List<Entry> later) {
        List<String> problems = new ArrayList<>();
        for (Entry entry : earlier) {
            if (!entry.from().isAfter(today)) {
                compare(entry, later).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<String> compare(Entry entry, List<Entry> later) {
        Optional<Entry> kept = later.stream().filter(entry::sameEntry).findFirst();
        if (kept.isEmpty()) {
            return Optional.of(entry.name() + " is removed, and its period has begun");
        }
        if (!kept.get().hash().equals(entry.hash())) {
            return Optional.of(
                    entry.name() + " is altered, and its period has begun: end it, and add one that" + " begins later");
        }
        boolean sameEnd = Objects.equals(entry.until(), kept.get().until());
        if (!sameEnd && (isPast(entry.until()) || isPast(kept.get().until()))) {
            return Optional.of(entry.name() + " is given an end that alters days already past");
        }
        return Optional.empty();
    }

    private boolean isPast(@Nullable LocalDate until) {
        return until != null && until.isBefore(today);
    }
}
