package org.zhengxin.organisation.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.Caller;
import org.zhengxin.organisation.ConfirmResult;
import org.zhengxin.organisation.OrganisationConfirmation;

/** The office confirms provisional organisations (主体确认). */
@RestController
class ConfirmationController {
    private final OrganisationConfirmation confirmation;
    private final Labels labels;

    ConfirmationController(OrganisationConfirmation confirmation, Labels labels) {
        this.confirmation = confirmation;
        this.labels = labels;
    }

    @PostMapping("/api/v1/organisations/{uscc}/confirm")
    OrganisationAnswer confirm(
            @PathVariable("uscc") String code,
            @RequestBody Reasons.ReasonRequest request,
            @AuthenticationPrincipal Caller caller) {
        String reason = Reasons.of(request.reason());
        return switch (confirmation.confirm(PathCode.of(code), caller.actor(), reason)) {
            case ConfirmResult.Confirmed confirmed -> OrganisationAnswer.of(confirmed.organisation(), labels);
            case ConfirmResult.AlreadyConfirmed _ -> throw OrganisationProblem.ALREADY_CONFIRMED.exception();
            case ConfirmResult.Unknown _ -> throw OrganisationProblem.ORGANISATION_NOT_FOUND.exception();
        };
    }
}
