package org.zhengxin.rights.repair;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengxin.rights.cases.SoundText;
import org.zhengxin.rights.repair.RepairApplication.Proposal;

/** What was typed to propose a decision (拟办意见表单); a field that was not sent is empty. */
record RepairForm(String proposal, String reasons, String again) {
    private static final int LONGEST = 2_000;

    RepairForm {
        proposal = Objects.requireNonNullElse(proposal, "");
        reasons = Objects.requireNonNullElse(reasons, "");
        again = Objects.requireNonNullElse(again, "");
    }

    static RepairForm empty() {
        return new RepairForm("", "", "");
    }

    /** Returns what is proposed; empty if the form is not sound. */
    Optional<RepairReviews.Proposed> read() {
        Proposal wanted = switch (proposal) {
            case "accept" -> Proposal.ACCEPT;
            case "refuse" -> Proposal.REFUSE;
            default -> null;
        };
        if (wanted == null || reasons.length() > LONGEST || !SoundText.unnamed(reasons)) {
            return Optional.empty();
        }
        try {
            @Nullable LocalDate day = again.isBlank() ? null : LocalDate.parse(again.strip());
            return Optional.of(new RepairReviews.Proposed(wanted, reasons.strip(), day));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
