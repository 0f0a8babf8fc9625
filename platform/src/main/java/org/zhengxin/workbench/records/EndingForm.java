package org.zhengxin.workbench.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.code.PersonNumbers;
import org.zhengxin.record.EndReason;

/** What was typed to end a record (终止表单); a field that was not sent is empty. */
record EndingForm(int version, String ground, String document, String day, String text) {
    private static final int LONGEST_DOCUMENT = 128;
    private static final int LONGEST_TEXT = 500;

    EndingForm {
        ground = Objects.requireNonNullElse(ground, "").strip();
        document = Objects.requireNonNullElse(document, "").strip();
        day = Objects.requireNonNullElse(day, "").strip();
        text = Objects.requireNonNullElse(text, "").strip();
    }

    static EndingForm empty(int version) {
        return new EndingForm(version, "", "", "", "");
    }

    /** The reason, or the name of the field that is wrong. */
    sealed interface Read {
        record Sound(EndReason reason) implements Read {}

        record Wrong(String field) implements Read {}
    }

    /**
     * Reads it.
     *
     * @param annuls whether a decision annuls the record's own
     * @param decidedOn the day of the record's own decision
     */
    Read read(boolean annuls, LocalDate decidedOn, LocalDate today) {
        EndReason.Ground chosen = Arrays.stream(EndReason.Ground.values())
                .filter(each -> each.name().equals(ground) && each.annuls() == annuls)
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            return new Read.Wrong("ground");
        }
        if (text.length() > LONGEST_TEXT || (chosen == EndReason.Ground.OTHER && text.isEmpty()) || named(text)) {
            return new Read.Wrong("text");
        }
        if (!annuls) {
            return new Read.Sound(new EndReason(chosen, null, null, text));
        }
        if (document.isEmpty() || document.length() > LONGEST_DOCUMENT || named(document)) {
            return new Read.Wrong("document");
        }
        LocalDate decided = read();
        return decided == null || decided.isBefore(decidedOn) || decided.isAfter(today)
                ? new Read.Wrong("day")
                : new Read.Sound(new EndReason(chosen, document, decided, text));
    }

    private @Nullable LocalDate read() {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static boolean named(String given) {
        return !PersonNumbers.mask(given).found().isEmpty();
    }
}
