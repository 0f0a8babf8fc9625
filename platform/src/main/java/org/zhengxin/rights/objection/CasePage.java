package org.zhengxin.rights.objection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Role;
import org.zhengxin.organisation.Own;
import org.zhengxin.rights.cases.Typed;
import org.zhengxin.rights.clock.Procedures;
import org.zhengxin.rights.evidence.EvidenceProperties;

/**
 * The page of a case of objection (异议事项页面).
 *
 * @param own whose desk it is; null at the office's and an agency's
 * @param mayDecide whether who looks is another person than those who may not decide
 * @param mayAppeal whether the answer can be appealed against today
 * @param mayAsk whether a rectification notice can be asked for
 * @param newId the id that the case of an appeal will have
 * @param agencies whom the office can ask where the objection names no provider
 * @param typed what was typed into the form that was refused, under the last part of the message that it would have been
 *     answered with: it stands again in that form, in no other
 * @param said the last part of the message of what was done, or null
 * @param problem the last part of the message of what is wrong, or null
 */
record CasePage(
        String token,
        @Nullable Own own,
        Account account,
        CaseView view,
        boolean mayDecide,
        boolean mayAppeal,
        boolean mayAsk,
        UUID newId,
        LocalDate today,
        List<Procedures.Ground> grounds,
        List<Agency> agencies,
        EvidenceProperties limits,
        Typed typed,
        @Nullable String said,
        @Nullable String problem) {

    String address() {
        return (own == null ? "/desk/objections/" : "/desk/organisation/objections/")
                + view.found().id();
    }

    boolean office() {
        return own == null && account.role() == Role.OFFICE;
    }

    boolean agency() {
        return own == null && account.role().isOfAgency();
    }

    boolean open() {
        return view.found().open();
    }

    boolean at(String stage) {
        return open() && view.found().stage().equals(stage);
    }

    /** Tells whether the office can decide now. */
    boolean deciding() {
        return office() && (at(ObjectionSteps.PLATFORM) || at(ObjectionSteps.ANSWER) || at(ObjectionDecision.REVIEW));
    }

    boolean acts() {
        return own == null || own.right().acts();
    }

    List<Effect> effects() {
        return Effect.ofUpheld(view.objection().target());
    }

    List<ProviderAnswer> answers() {
        return ProviderAnswer.about(view.objection().target());
    }

    String seen() {
        CaseView.About about = view.about();
        return about == null ? "" : Integer.toString(about.version());
    }

    String pausedSince() {
        return view.pauses().stream()
                .filter(each -> each.until() == null)
                .map(each -> Objects.toString(each.from()))
                .findFirst()
                .orElse("");
    }
}
