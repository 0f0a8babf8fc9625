package org.zhengxin.rights.annulment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.record.EndReason;
import org.zhengxin.rights.cases.SoundText;

/** What was typed to prepare an annulment (撤销表单); a field that was not sent is empty. */
record AnnulmentForm(
        String record,
        String version,
        String ground,
        String document,
        String day,
        String by,
        String received,
        String text) {
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_TEXT = 500;
    private static final int FIRST_YEAR = 1949;

    AnnulmentForm {
        record = Objects.requireNonNullElse(record, "").strip();
        version = Objects.requireNonNullElse(version, "").strip();
        ground = Objects.requireNonNullElse(ground, "").strip();
        document = Objects.requireNonNullElse(document, "").strip();
        day = Objects.requireNonNullElse(day, "").strip();
        by = Objects.requireNonNullElse(by, "").strip();
        received = Objects.requireNonNullElse(received, "").strip();
        text = Objects.requireNonNullElse(text, "").strip();
    }

    static AnnulmentForm blank(String record, int version, LocalDate today) {
        return new AnnulmentForm(record, Integer.toString(version), "", "", "", "", today.toString(), "");
    }

    /** What it says, or which field is wrong. */
    sealed interface Read {}

    record Sound(UUID record, int version, EndReason reason, LocalDate receivedOn) implements Read {}

    record Wrong(String field) implements Read {}

    /**
     * Reads it.
     *
     * @param decidedOn the day of the record's own decision
     */
    Read read(UUID id, LocalDate decidedOn, LocalDate today) {
        EndReason.Ground chosen = Arrays.stream(EndReason.Ground.values())
                .filter(each -> each.name().equals(ground) && each.annuls())
                .findFirst()
                .orElse(null);
        LocalDate decided = day(day);
        LocalDate receivedOn = day(received);
        if (chosen == null) {
            return new Wrong("ground");
        }
        if (unsound(document)) {
            return new Wrong("document");
        }
        if (decided == null || decided.isBefore(decidedOn) || decided.isAfter(today)) {
            return new Wrong("day");
        }
        if (unsound(by)) {
            return new Wrong("by");
        }
        if (receivedOn == null || receivedOn.isBefore(decided) || receivedOn.isAfter(today)) {
            return new Wrong("received");
        }
        if (text.length() > LONGEST_TEXT || named(text)) {
            return new Wrong("text");
        }
        return new Sound(id, number(), new EndReason(chosen, document, decided, text, by), receivedOn);
    }

    /** Returns the version that was looked at; 0, which none has, for what is no number. */
    int number() {
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() < FIRST_YEAR ? null : day;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static boolean unsound(String text) {
        return text.isEmpty()
                || text.length() > LONGEST_NAME
                || text.chars().anyMatch(Character::isISOControl)
                || named(text);
    }

    private static boolean named(String text) {
        return !SoundText.unnamed(text);
    }
}
