package org.zhengxin.owndesk.claim;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Attempts;
import org.zhengxin.access.FormToken;
import org.zhengxin.access.OrganisationAccounts.Invitation;
import org.zhengxin.owndesk.own.OwnCodes;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** The open pages on which an organisation is claimed (认领组织). */
@Controller
class ClaimController {

    private static final String PLACE = "/login/claim";
    private static final int FREE = 10;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final ClaimService claims;
    private final Attempts attempts;
    private final Clock clock;
    private final Pages pages;

    ClaimController(ClaimService claims, Attempts attempts, Clock clock, Pages pages) {
        this.claims = claims;
        this.attempts = attempts;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(PLACE)
    View form(HttpServletRequest request) {
        return form(request, HttpStatus.OK, ClaimForm.empty(), null);
    }

    @PostMapping(PLACE)
    View open(HttpServletRequest request, @ModelAttribute ClaimForm form) {
        if (!attempts.admit(request, "claim", FREE, LONGEST)) {
            return form(request, HttpStatus.TOO_MANY_REQUESTS, form, "wait");
        }
        return switch (form.read()) {
            case ClaimForm.Wrong(String field) -> form(request, HttpStatus.UNPROCESSABLE_CONTENT, form, field);
            case ClaimForm.Sound sound -> SeeOther.at(PLACE + "/" + claims.open(sound));
        };
    }

    @GetMapping(PLACE + "/{secret}")
    View follow(HttpServletRequest request, @PathVariable("secret") String secret) {
        return page(request, HttpStatus.OK, secret, behind(secret), "", null);
    }

    @PostMapping(PLACE + "/{secret}/code")
    View code(
            HttpServletRequest request,
            @PathVariable("secret") String secret,
            @RequestParam(name = "code", defaultValue = "") String code) {
        Claim claim = behind(secret);
        if (!attempts.admit(request, "claim-code", FREE, LONGEST)) {
            return page(request, HttpStatus.TOO_MANY_REQUESTS, secret, claim, "", "wait");
        }
        return claims.code(claim, code)
                ? SeeOther.at(PLACE + "/" + secret)
                : page(request, HttpStatus.UNPROCESSABLE_CONTENT, secret, behind(secret), "", "code");
    }

    @PostMapping(PLACE + "/{secret}/licence")
    View licence(
            HttpServletRequest request,
            @PathVariable("secret") String secret,
            @RequestParam(name = "statement", defaultValue = "") String statement) {
        Claim claim = behind(secret);
        if (!attempts.admit(request, "claim-licence", FREE, LONGEST)) {
            return page(request, HttpStatus.TOO_MANY_REQUESTS, secret, claim, "", "wait");
        }
        return claims.licence(claim, statement)
                ? SeeOther.at(PLACE + "/" + secret)
                : page(request, HttpStatus.UNPROCESSABLE_CONTENT, secret, claim, "", "licence");
    }

    @PostMapping(PLACE + "/{secret}/account")
    View account(
            HttpServletRequest request,
            @PathVariable("secret") String secret,
            @RequestParam(name = "username", defaultValue = "") String username) {
        Claim claim = behind(secret);
        return switch (claims.account(claim, username)) {
            case Invitation.Made(var link) -> SeeOther.at("/invitation/" + link.secret());
            case Invitation.Wrong(String field) ->
                page(request, HttpStatus.UNPROCESSABLE_CONTENT, secret, claim, username, field);
        };
    }

    private Claim behind(String secret) {
        return claims.behind(secret).orElseThrow(OwnCodes::claimGone);
    }

    private View form(HttpServletRequest request, HttpStatus status, ClaimForm form, @Nullable String problem) {
        boolean licence = !claims.licences().isEmpty();
        return pages.page(
                status, "owndesk/claim/form.jte", new ClaimFormPage(FormToken.of(request), form, licence, problem));
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            String secret,
            Claim claim,
            String username,
            @Nullable String problem) {
        Instant decided = claim.decidedAt();
        List<ClaimPage.Licence> licences = claims.licences().stream()
                .map(licence -> new ClaimPage.Licence(
                        licence.name(), licence.address(claim.nonce(), claim.organisation(), secret)))
                .toList();
        return pages.page(
                status,
                "owndesk/claim/claim.jte",
                new ClaimPage(
                        FormToken.of(request),
                        secret,
                        claim,
                        day(claim.expiresAt()),
                        decided == null ? null : day(decided),
                        licences,
                        username.length() > 64 ? "" : username,
                        problem));
    }

    private String day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone()).toString();
    }
}
