package org.zhengxin.owndesk.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.zhengxin.access.OrganisationAccounts.Invitation;
import org.zhengxin.access.OrganisationAccounts.Link;
import org.zhengxin.access.OrganisationAccounts.Member;
import org.zhengxin.access.OrganisationAccounts.Right;
import org.zhengxin.organisation.Holdings;
import org.zhengxin.organisation.Own;
import org.zhengxin.owndesk.own.OwnCodes;
import org.zhengxin.owndesk.staff.StaffPage.MadeLink;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;
import org.zhengxin.web.SiteAddress;

/** The page of the organisation's accounts (成员账号): everybody sees them, the holder looks after the staff's. */
@Controller
class StaffController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String ADDRESS = "/desk/organisation/staff";

    private final Holdings holdings;
    private final OrganisationAccounts accounts;
    private final SiteAddress site;
    private final Clock clock;
    private final Pages pages;

    StaffController(Holdings holdings, OrganisationAccounts accounts, SiteAddress site, Clock clock, Pages pages) {
        this.holdings = holdings;
        this.accounts = accounts;
        this.site = site;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View list(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        return page(request, HttpStatus.OK, holdings.of(caller), "", "", null, null);
    }

    @PostMapping(ADDRESS)
    View invite(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "username", defaultValue = "") String username,
            @RequestParam(name = "function", defaultValue = "") String function,
            @RequestParam(name = "right", defaultValue = "") String right) {
        Own own = holder(caller);
        Right asked = Arrays.stream(Right.values())
                .filter(known -> known.name().equals(right))
                .findFirst()
                .orElse(Right.HOLDER);
        return switch (accounts.invite(caller, username, function, asked)) {
            case Invitation.Wrong(String field) ->
                page(request, HttpStatus.UNPROCESSABLE_CONTENT, own, username, function, field, null);
            case Invitation.Made(Link link) ->
                page(request, HttpStatus.OK, own, "", "", null, told(request, username, link));
        };
    }

    @PostMapping(ADDRESS + "/{id}/recovery")
    View recover(
            HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") long id) {
        Own own = holder(caller);
        Link link = accounts.recover(caller, id).orElseThrow(OwnCodes::notOwn);
        String username = accounts.of(own.code()).stream()
                .filter(member -> member.id() == id)
                .map(Member::username)
                .findFirst()
                .orElseThrow();
        return page(request, HttpStatus.OK, own, "", "", null, told(request, username, link));
    }

    @PostMapping(ADDRESS + "/{id}/end")
    View end(@AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") long id) {
        holder(caller);
        if (!accounts.end(caller, id)) {
            throw OwnCodes.notOwn();
        }
        return SeeOther.at(ADDRESS);
    }

    private Own holder(Caller.OfAccount caller) {
        Own own = holdings.of(caller);
        if (!own.holds()) {
            throw OwnCodes.notHolder();
        }
        return own;
    }

    private MadeLink told(HttpServletRequest request, String username, Link link) {
        return new MadeLink(
                username.strip().toLowerCase(Locale.ROOT),
                site.of(request, "/invitation/" + link.secret()),
                TIME.format(link.expiresAt().atZone(clock.getZone())));
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Own own,
            String username,
            String function,
            @Nullable String problem,
            @Nullable MadeLink link) {
        return pages.page(
                status,
                "owndesk/staff/staff.jte",
                new StaffPage(FormToken.of(request), own, accounts.of(own.code()), username, function, problem, link));
    }
}
