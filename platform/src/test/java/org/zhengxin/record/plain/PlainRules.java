package org.zhengxin.record.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules for acts, one after another (规则沿革): which begins when, and since when all records bear it. A rule that has begun
 * and is not worked in yet takes the kind off the register.
 */
public final class PlainRules {
    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);

    private final List<Noted> noted = new ArrayList<>();
    private List<From> running = List.of();

    /** A rule from a day on. */
    public record From(LocalDate day, PlainRule rule) {}

    private static final class Noted {
        private final LocalDate from;
        private @Nullable PlainRule rule;
        private @Nullable LocalDate ready;

        private Noted(LocalDate from) {
            this.from = from;
        }
    }

    /** Starts a release: it notes what is new, altered or gone. */
    public void start(List<From> release, LocalDate today) {
        boolean first = noted.isEmpty();
        running = List.copyOf(release);
        List<From> now = allFrom(today);
        for (From each : now) {
            Noted known = find(each.day());
            if (known == null || known.rule != each.rule()) {
                note(each.day(), each.rule(), first && each == now.getFirst() ? each.day() : null);
            }
        }
        for (Noted known : List.copyOf(noted)) {
            if (known.from.isAfter(today)
                    && known.rule != null
                    && now.stream().noneMatch(each -> each.day().equals(known.from))) {
                note(known.from, null, null);
            }
        }
    }

    /** All records bear the running rules from now on, up to one that grades anew: that waits for its day. */
    public void workedIn(LocalDate today) {
        for (Noted each : List.copyOf(noted)) {
            if (waits(each, today)) {
                each.ready = today;
            }
            if (each.rule == null && each.ready != null && each.from.isAfter(today)) {
                noted.remove(each);
            }
        }
    }

    /** Whether something can be worked in today. */
    public boolean open(LocalDate today) {
        return noted.stream().anyMatch(each -> waits(each, today));
    }

    private boolean waits(Noted each, LocalDate today) {
        List<From> all = allFrom(today);
        List<From> near = fromDay(today);
        return each.ready == null
                && (near.size() == all.size()
                        || each.from.isBefore(all.get(near.size()).day()));
    }

    /** Whether the kind is off the register on a day, as it stands now. */
    public boolean withheld(LocalDate today) {
        return noted.stream().anyMatch(each -> each.ready == null && !each.from.isAfter(today));
    }

    boolean wasWithheld(LocalDate day) {
        return noted.stream()
                .anyMatch(each -> !each.from.isAfter(day) && (each.ready == null || each.ready.isAfter(day)));
    }

    PlainRule inForce(LocalDate today) {
        return allFrom(today).getFirst().rule();
    }

    /** The rule in force on a day and those that follow, up to one that grades anew: nobody reckons with that yet. */
    List<From> fromDay(LocalDate today) {
        List<From> all = allFrom(today);
        List<From> near = new ArrayList<>();
        for (From each : all) {
            if (!near.isEmpty() && near.getLast().rule().table != each.rule().table) {
                return near;
            }
            near.add(each);
        }
        return near;
    }

    private List<From> allFrom(LocalDate today) {
        From inForce = running.stream()
                .filter(each -> !each.day().isAfter(today))
                .max(Comparator.comparing(From::day))
                .orElse(new From(ALWAYS, PlainRule.ONE_YEAR));
        List<From> rules = new ArrayList<>(List.of(inForce));
        running.stream().filter(each -> each.day().isAfter(today)).forEach(rules::add);
        return rules;
    }

    private @Nullable Noted find(LocalDate from) {
        return noted.stream().filter(each -> each.from.equals(from)).findFirst().orElse(null);
    }

    private void note(LocalDate from, @Nullable PlainRule rule, @Nullable LocalDate ready) {
        Noted known = find(from);
        Noted entry = known == null ? new Noted(from) : known;
        entry.rule = rule;
        entry.ready = ready;
        if (known == null) {
            noted.add(entry);
        }
    }
}
