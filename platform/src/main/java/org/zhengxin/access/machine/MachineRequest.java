package org.zhengxin.access.machine;

import java.time.Duration;
import java.util.List;
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

    /** What a sound request asks for. */
    record Sound(String name, @Nullable Agency agency, Set<MachineScope> scopes, Duration valid, long perMinute) {}

    Sound sound(Agencies agencies) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw MachineProblem.MACHINE_NOT_SOUND.exception("name");
        }
        Set<MachineScope> asked = soundScopes();
        Agency forAgency = agency == null
                ? null
                : agencies.byCode(agency).orElseThrow(() -> MachineProblem.MACHINE_NOT_SOUND.exception("agency"));
        boolean needsAgency = asked.stream().anyMatch(scope -> scope.role() == Role.AGENCY);
        boolean forbidsAgency = asked.contains(MachineScope.METRICS);
        if (forAgency == null ? needsAgency : forbidsAgency) {
            throw MachineProblem.MACHINE_NOT_SOUND.exception("agency");
        }
        long quota = perMinute == null ? USUAL_PER_MINUTE : perMinute;
        if (quota < 1 || quota > MOST_PER_MINUTE) {
            throw MachineProblem.MACHINE_NOT_SOUND.exception("perMinute");
        }
        return new Sound(name.strip(), forAgency, asked, valid(days), quota);
    }

    static Duration valid(@Nullable Integer days) {
        int asked = days == null ? USUAL_DAYS : days;
        if (asked < 1 || asked > MOST_DAYS) {
            throw MachineProblem.MACHINE_NOT_SOUND.exception("days");
        }
        return Duration.ofDays(asked);
    }

    private Set<MachineScope> soundScopes() {
        if (scopes == null || scopes.isEmpty()) {
            throw MachineProblem.MACHINE_NOT_SOUND.exception("scopes");
        }
        return scopes.stream()
                .map(label -> MachineScope.named(label)
                        .orElseThrow(() -> MachineProblem.MACHINE_NOT_SOUND.exception("scopes")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
