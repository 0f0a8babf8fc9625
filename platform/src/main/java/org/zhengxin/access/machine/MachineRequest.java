package org.zhengxin.access.machine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Role;

/**
 * What the office sends to make a machine client.
 *
 * @param days how long its first token is valid, 90 if not given
 * @param perMinute how many requests it may send in a minute, 6000 if not given
 */
record MachineRequest(
        @Nullable String name,
        @Nullable String agency,
        @Nullable List<String> scopes,
        @Nullable Integer days,
        @Nullable Long perMinute) {

    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 366;
    private static final long USUAL_PER_MINUTE = 6_000;
    private static final long MOST_PER_MINUTE = 60_000;
    private static final int LONGEST_NAME = 100;

    /** What a request asks for, or the name of the member that is wrong. */
    sealed interface Read {
        record Sound(String name, @Nullable Agency agency, Set<MachineScope> scopes, Duration valid, long perMinute)
                implements Read {}

        record Wrong(String member) implements Read {}
    }

    Read read(Agencies agencies) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            return new Read.Wrong("name");
        }
        Optional<Set<MachineScope>> asked = soundScopes();
        if (asked.isEmpty()) {
            return new Read.Wrong("scopes");
        }
        Agency forAgency =
                agency == null ? null : agencies.byCode(agency.strip()).orElse(null);
        if ((agency != null && forAgency == null) || !fits(forAgency, asked.get())) {
            return new Read.Wrong("agency");
        }
        long quota = perMinute == null ? USUAL_PER_MINUTE : perMinute;
        if (quota < 1 || quota > MOST_PER_MINUTE) {
            return new Read.Wrong("perMinute");
        }
        Optional<Duration> valid = valid(days);
        return valid.isEmpty()
                ? new Read.Wrong("days")
                : new Read.Sound(name.strip(), forAgency, asked.get(), valid.get(), quota);
    }

    /** Returns how long a token is valid; empty if that many days are not possible. */
    static Optional<Duration> valid(@Nullable Integer days) {
        int asked = days == null ? USUAL_DAYS : days;
        return asked < 1 || asked > MOST_DAYS ? Optional.empty() : Optional.of(Duration.ofDays(asked));
    }

    private static boolean fits(@Nullable Agency agency, Set<MachineScope> scopes) {
        return agency == null
                ? scopes.stream().noneMatch(scope -> scope.role() == Role.AGENCY)
                : !scopes.contains(MachineScope.METRICS);
    }

    private Optional<Set<MachineScope>> soundScopes() {
        if (scopes == null || scopes.isEmpty()) {
            return Optional.empty();
        }
        Set<MachineScope> known = scopes.stream()
                .map(MachineScope::named)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return known.size() == Set.copyOf(scopes).size() ? Optional.of(known) : Optional.empty();
    }
}
