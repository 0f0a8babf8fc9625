package org.zhengxin.record;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.web.Text;

/**
 * What a record's repair stands on (修复依据), as the version keeps it.
 *
 * @param source where it was decided
 * @param number of the case here, or of the decision elsewhere
 * @param day of the decision
 */
public record RepairGround(Source source, String number, LocalDate day) {

    /** What the words of a person never begin with. */
    private static final String BEGINNING = "repair-ground ";

    /** Where a repair was decided (修复渠道). Their names are stored. */
    public enum Source {
        /** Here, upon an application. */
        HERE,
        /** By way of the Credit China website. */
        CREDIT_CHINA,
        /** By way of the national enterprise publicity system. */
        ENTERPRISE_SYSTEM,
        /** By the authority itself or elsewhere. */
        AUTHORITY
    }

    /** Reads what a version keeps; empty if that is no ground of this kind. */
    public static Optional<RepairGround> read(@Nullable String written) {
        if (written == null
                || !written.startsWith(BEGINNING)
                || !(CanonicalJson.parse(written.substring(BEGINNING.length())) instanceof Map<?, ?> members)) {
            return Optional.empty();
        }
        return Optional.of(new RepairGround(
                Source.valueOf(String.valueOf(members.get("source"))),
                String.valueOf(members.get("number")),
                LocalDate.parse(String.valueOf(members.get("day")))));
    }

    /** Returns it in words: the number of the case or decision, and its day. */
    Text words() {
        String words = (number + " " + day).strip();
        return Text.of(words, words);
    }

    String written() {
        return BEGINNING
                + CanonicalJson.write(
                        new TreeMap<>(Map.of("source", source.name(), "number", number, "day", day.toString())));
    }
}
