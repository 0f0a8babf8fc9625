package org.zhengxin.rights.guide;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Severity;

/** What somebody asks the calculator (试算输入); a field that was not sent is empty. Nothing of it is kept. */
record CalculatorForm(
        String kind, String severity, String category, String fine, String simple, String decided, String until) {
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;
    private static final int LONGEST = 64;

    CalculatorForm {
        kind = cut(kind);
        severity = cut(severity);
        category = cut(category);
        fine = cut(fine);
        simple = cut(simple);
        decided = cut(decided);
        until = cut(until);
    }

    /** Nothing that is longer than any answer is repeated on the page. */
    private static String cut(@Nullable String text) {
        String given = Objects.requireNonNullElse(text, "").strip();
        return given.length() > LONGEST ? given.substring(0, LONGEST) : given;
    }

    boolean blank() {
        return kind.isEmpty() && decided.isEmpty() && fine.isEmpty() && severity.isEmpty() && category.isEmpty();
    }

    @Nullable
    LocalDate decidedOn() {
        return day(decided);
    }

    @Nullable
    LocalDate rowUntil() {
        return day(until);
    }

    @Nullable
    Severity declared() {
        return Arrays.stream(Severity.values())
                .filter(each -> each.name().equals(severity))
                .findFirst()
                .orElse(null);
    }

    boolean simpleProcedure() {
        return !simple.isEmpty();
    }

    /** Returns the fine in yuan; null if none was given, or it is no amount. */
    @Nullable
    BigDecimal yuan() {
        String plain = fine.replace(",", "").replace("，", "");
        return plain.matches("[0-9]{1,13}(\\.[0-9]{1,2})?") ? new BigDecimal(plain) : null;
    }

    /** Returns the name of the first field that is wrong by itself, or null. */
    @Nullable
    String wrong(LocalDate today) {
        LocalDate decidedOn = decidedOn();
        if (decidedOn == null || decidedOn.isAfter(today)) {
            return "decided";
        }
        if (!severity.isEmpty() && declared() == null) {
            return "severity";
        }
        if (!fine.isEmpty() && yuan() == null) {
            return "fine";
        }
        LocalDate rowUntil = rowUntil();
        return !until.isEmpty() && (rowUntil == null || rowUntil.isBefore(decidedOn)) ? "until" : null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
