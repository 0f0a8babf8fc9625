package org.zhengxin.rights.objection;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.cases.Typed;
import org.zhengxin.rights.evidence.CaseVault;
import org.zhengxin.rights.evidence.EvidenceForm;
import org.zhengxin.web.SeeOther;

/** Reads the form of an appeal (复核申请表), from the organisation or on paper through the office. */
@Component
class ObjectionAppealForms {
    private final ObjectionAppeals appeals;
    private final Cases cases;
    private final CaseVault vault;

    ObjectionAppealForms(ObjectionAppeals appeals, Cases cases, CaseVault vault) {
        this.appeals = appeals;
        this.cases = cases;
        this.vault = vault;
    }

    /** What came of the form, with the grounds as typed. */
    record Sent(Filed filed, String grounds) {
        /**
         * Answers who sent it.
         *
         * @param list the address of objections where it was sent
         * @param again shows the form again, with what was wrong in it
         */
        View answer(String list, Function<String, View> again) {
            return switch (filed) {
                case Filed.Done(RightsCase opened) -> SeeOther.at(list + "/" + opened.id(), "appealed");
                case Filed.Open(RightsCase other) -> SeeOther.at(list + "/" + other.id(), "appealed-before");
                case Filed.Wrong(String field) -> again.apply(field);
                case Filed.Unknown _ -> throw ObjectionCodes.unknown();
            };
        }

        /** Returns the grounds, to stand in the form of the appeal again. */
        Typed typed() {
            return Typed.of(Map.of("appealed", grounds));
        }

        /** Says nothing of what was typed. */
        @Override
        public String toString() {
            return "Sent";
        }
    }

    /**
     * Files the appeal of a form.
     *
     * @param received the day on which it was received; null to take it from the form
     */
    Sent file(
            HttpServletRequest request,
            UUID fresh,
            UUID against,
            @Nullable LocalDate received,
            boolean onPaper,
            String actor)
            throws IOException {
        if (cases.find(fresh).isPresent()) {
            // Sent before: nothing more may be staged under a case's id.
            return new Sent(
                    appeals.file(new ObjectionAppeals.Wanted(
                            fresh, against, "-", today(received), onPaper, java.util.List.of(), actor)),
                    "");
        }
        EvidenceForm sent = EvidenceForm.read(request, fresh, vault);
        ObjectionForm form = ObjectionForm.of(sent);
        LocalDate day = received == null ? form.receivedOn() : received;
        Filed filed = null;
        try {
            if (!sent.refused().isEmpty()) {
                filed = new Filed.Wrong("file-" + sent.refused().getFirst().name());
            } else if (day == null) {
                filed = new Filed.Wrong("received");
            } else {
                filed = appeals.file(new ObjectionAppeals.Wanted(
                        fresh, against, form.grounds(), day, onPaper, sent.fileIds(), actor));
            }
            return new Sent(filed, form.grounds());
        } finally {
            if (!(filed instanceof Filed.Done)) {
                sent.discard(vault);
            }
        }
    }

    private static LocalDate today(@Nullable LocalDate received) {
        return Objects.requireNonNullElse(received, LocalDate.EPOCH);
    }
}
