package org.zhengxin.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.code.OlderNumber;

/** Derives from all versions of an organisation the names and numbers that the register has to hold for it (应有名称与号码). */
final class StatedNames {
    private final List<Name> names = new ArrayList<>();
    private final SortedSet<String> numbers = new TreeSet<>();
    private @Nullable RegisterData before;

    /** A version, as far as names and numbers follow from it. */
    record Version(int version, Instant recordedAt, RegisterData data) {}

    /** A name as the register holds it. */
    record Name(
            int version,
            String name,
            String normal,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** Derives them from versions in their order. */
    static StatedNames of(List<Version> versions) {
        StatedNames stated = new StatedNames();
        for (int from = 0, to; from < versions.size(); from = to) {
            Instant at = versions.get(from).recordedAt();
            for (to = from + 1;
                    to < versions.size() && versions.get(to).recordedAt().equals(at); ) {
                to++;
            }
            stated.together(versions.subList(from, to), at);
        }
        return stated;
    }

    /** Names in the order in which they are written. */
    List<Name> names() {
        return names;
    }

    /** Numbers without their types: there is one type that registration data bring. */
    SortedSet<String> numbers() {
        return numbers;
    }

    /** Takes in versions that were written together. */
    private void together(List<Version> versions, Instant at) {
        List<PendingVersion> pending = versions.stream()
                .map(version ->
                        new PendingVersion(version.version(), PendingVersion.Change.CHANGED, version.data(), null))
                .toList();
        NameLines lines = NameLines.of(before, pending);
        if (lines.closesHeldName()) {
            names.replaceAll(name -> name.until() != null
                    ? name
                    : new Name(name.version(), name.name(), name.normal(), name.from(), at));
        }
        for (NameLines.Line line : lines.lines()) {
            names.add(new Name(
                    line.version(),
                    line.name(),
                    line.normal(),
                    line.hasStart() ? at : null,
                    line.current() ? null : at));
        }
        versions.stream()
                .map(version -> version.data().registrationNumber())
                .filter(Objects::nonNull)
                .flatMap(number -> OlderNumber.read(OlderNumber.Type.REGISTRATION, number).stream())
                .forEach(number -> numbers.add(number.value()));
        before = versions.getLast().data();
    }
}
