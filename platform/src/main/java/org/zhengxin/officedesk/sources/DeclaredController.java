package org.zhengxin.officedesk.sources;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.officedesk.KindNames;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** Where an agency, or the office for it, says how many decisions it made in a month (应报数申报). */
@Controller
class DeclaredController {
    private static final int SHOWN = 50;

    private final DecisionDeclarations declarations;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final KindNames kinds;
    private final Clock clock;
    private final Pages pages;

    DeclaredController(
            DecisionDeclarations declarations,
            Agencies agencies,
            Catalogue catalogue,
            KindNames kinds,
            Clock clock,
            Pages pages) {
        this.declarations = declarations;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/desk/declared")
    View page(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        DeclaredForm fresh =
                new DeclaredForm("", "", LocalDate.now(clock).toString().substring(0, 7), "");
        return page(request, HttpStatus.OK, caller.account(), fresh, null, "entered".equals(said));
    }

    @PostMapping("/desk/declared")
    View enter(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @ModelAttribute DeclaredForm form) {
        return switch (form.read(caller.account(), agencies, catalogue, LocalDate.now(clock))) {
            case DeclaredForm.Read.Wrong(String field) ->
                page(request, HttpStatus.UNPROCESSABLE_CONTENT, caller.account(), form, field, false);
            case DeclaredForm.Read.Sound sound -> {
                declarations.enter(sound.agency(), sound.kind(), sound.month(), sound.decisions(), caller.actor());
                yield SeeOther.at("/desk/declared", "entered");
            }
        };
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Account account,
            DeclaredForm form,
            @Nullable String problem,
            boolean entered) {
        List<Agency> covered = agencies.all().stream().filter(account::covers).toList();
        Map<Long, String> names = covered.stream().collect(Collectors.toMap(Agency::id, Agency::name));
        return pages.page(
                status,
                "officedesk/sources/declared.jte",
                new DeclaredPage(
                        FormToken.of(request),
                        account,
                        account.agency() == null ? covered : List.of(),
                        kinds.ofRecords(),
                        declarations.latest(names.keySet(), SHOWN),
                        names,
                        form,
                        problem,
                        entered));
    }
}
