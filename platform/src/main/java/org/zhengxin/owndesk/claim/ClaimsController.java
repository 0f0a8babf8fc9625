package org.zhengxin.owndesk.claim;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.access.OrganisationAccounts;
import org.zhengxin.document.PdfDocuments;
import org.zhengxin.foundation.code.PersonNumbers;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.owndesk.own.OwnCodes;
import org.zhengxin.web.Language;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;
import org.zhengxin.web.SiteAddress;

/** The office's page of claims (认领审核). A district's office decides none: an organisation is the whole city's. */
@Controller
class ClaimsController {

    private static final String PLACE = "/desk/claims";
    private static final int MOST = 200;
    private static final int LATEST = 30;
    private static final int LONGEST_REASON = 300;
    private static final Set<String> NOTICES = Set.of("confirmed", "refused", "too-late", "no-reason");

    private final ClaimService service;
    private final Claims claims;
    private final Letters letters;
    private final OrganisationReader organisations;
    private final OrganisationAccounts accounts;
    private final PdfDocuments documents;
    private final SiteAddress site;
    private final Clock clock;
    private final Pages pages;

    ClaimsController(
            ClaimService service,
            Claims claims,
            Letters letters,
            OrganisationReader organisations,
            OrganisationAccounts accounts,
            PdfDocuments documents,
            SiteAddress site,
            Clock clock,
            Pages pages) {
        this.service = service;
        this.claims = claims;
        this.letters = letters;
        this.organisations = organisations;
        this.accounts = accounts;
        this.documents = documents;
        this.site = site;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(PLACE)
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "done", required = false) @Nullable String done) {
        boolean city = caller.account().region() == null;
        return pages.page(
                "owndesk/claim/claims.jte",
                new ClaimsPage(
                        FormToken.of(request),
                        caller.account(),
                        city ? lines(claims.waiting(clock.instant(), MOST)) : List.of(),
                        city ? lines(claims.decided(LATEST)) : List.of(),
                        done != null && NOTICES.contains(done) ? done : null));
    }

    @PostMapping(PLACE + "/{id}/confirm")
    View confirm(@AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") long id) {
        boolean done = service.confirm(caller, claim(caller, id));
        return SeeOther.at(PLACE + "?done=" + (done ? "confirmed" : "too-late"));
    }

    @PostMapping(PLACE + "/{id}/refuse")
    View refuse(
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") long id,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        Claim claim = claim(caller, id);
        if (reason.isBlank()
                || reason.length() > LONGEST_REASON
                || !PersonNumbers.mask(reason).found().isEmpty()) {
            return SeeOther.at(PLACE + "?done=no-reason");
        }
        boolean done = service.refuse(caller, claim, reason.strip());
        return SeeOther.at(PLACE + "?done=" + (done ? "refused" : "too-late"));
    }

    /** Gives the letter itself: what was printed once is nowhere to be fetched again. */
    @PostMapping(PLACE + "/{id}/letter")
    ResponseEntity<byte[]> letter(
            HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") long id) {
        Claim claim = claim(caller, id);
        Organisation organisation = organisations.find(claim.organisation()).orElseThrow(OwnCodes::claimGone);
        String code = letters.take(caller, id).orElseThrow(OwnCodes::claimGone);
        LetterPaper paper = new LetterPaper(
                code,
                organisation.code(),
                organisation.name(),
                Objects.requireNonNullElse(organisation.data().address(), ""),
                site.of(request, "/login/claim"),
                day(claim.expiresAt()),
                LocalDate.now(clock).toString());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("letter-" + id + ".pdf")
                                .build()
                                .toString())
                .body(documents.pdf(Language.ZH, "owndesk/claim/letter.jte", paper));
    }

    private Claim claim(Caller.OfAccount caller, long id) {
        return claims.byId(id)
                .filter(claim -> caller.account().coversOrganisation(claim.organisation()))
                .filter(claim -> !claim.isExpired(clock.instant()))
                .orElseThrow(OwnCodes::claimGone);
    }

    private List<ClaimsPage.Line> lines(List<Claim> found) {
        return found.stream().map(this::line).toList();
    }

    private ClaimsPage.Line line(Claim claim) {
        Instant decided = claim.decidedAt();
        return new ClaimsPage.Line(
                claim,
                organisations.find(claim.organisation()).map(Organisation::name).orElse(null),
                day(claim.openedAt()),
                decided == null ? null : day(decided),
                accounts.isHeld(claim.organisation()),
                letters.waits(claim.id()),
                letters.wasPrinted(claim.id()));
    }

    private String day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone()).toString();
    }
}
