package org.zhengxin.officedesk.deferrals;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed to prepare a deferral (暂缓公示表单); a field that was not sent is empty. */
record DeferralForm(String record, String until, String basis, String reason) {
    private static final int LONGEST_BASIS = 200;
    private static final int LONGEST_REASON = 500;

    DeferralForm {
        record = Objects.requireNonNullElse(record, "");
        until = Objects.requireNonNullElse(until, "");
        basis = Objects.requireNonNullElse(basis, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    static DeferralForm empty() {
        return new DeferralForm("", "", "", "");
    }

    @Nullable
    UUID id() {
        try {
            return UUID.fromString(record.strip());
        } catch (IllegalArgumentException wrong) {
            return null;
        }
    }

    @Nullable
    LocalDate day() {
        try {
            return LocalDate.parse(until.strip());
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    /** Returns the name of the first field that is wrong by itself, or null. */
    @Nullable
    String wrong() {
        if (day() == null) {
            return "until";
        }
        if (basis.isBlank() || basis.length() > LONGEST_BASIS) {
            return "basis";
        }
        return isReason(reason) ? null : "reason";
    }

    static boolean isReason(String text) {
        return !text.isBlank() && text.length() <= LONGEST_REASON;
    }
}
