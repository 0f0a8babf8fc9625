package org.zhengxin.officedesk.holdings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengxin.intake.HeldDesk;

/**
 * What was typed to decide about a row (办理表单).
 *
 * @param organisation the code of a candidate; empty for the one that the row names
 * @param other a code typed in, which goes before a candidate
 */
record DecisionForm(String decision, String organisation, String other, String reason) {
    static final int LONGEST_REASON = 1_000;

    DecisionForm {
        decision = Objects.requireNonNullElse(decision, "");
        organisation = Objects.requireNonNullElse(organisation, "");
        other = Objects.requireNonNullElse(other, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    static DecisionForm empty() {
        return new DecisionForm("", "", "", "");
    }

    Optional<HeldDesk.Decision> asked() {
        return Arrays.stream(HeldDesk.Decision.values())
                .filter(one -> one.name().equals(decision))
                .findFirst();
    }

    boolean reasoned() {
        return !reason.isBlank() && reason.length() <= LONGEST_REASON;
    }

    /** Returns the code of the organisation that was chosen, or null for the one that the row names. */
    @Nullable
    String chosen() {
        String code = other.isBlank() ? organisation.strip() : other.strip();
        return code.isEmpty() ? null : code.toUpperCase(Locale.ROOT);
    }
}
