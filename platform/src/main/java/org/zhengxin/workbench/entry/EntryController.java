package org.zhengxin.workbench.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Kind;
import org.zhengxin.intake.SingleRows;
import org.zhengxin.intake.Submission;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.organisation.OrganisationSearch;
import org.zhengxin.organisation.SearchHit;
import org.zhengxin.web.Pages;

/** Single-record entry (单条录入): choose a kind, fill its form in, look at it once more, send it. */
@Controller
class EntryController {
    private static final int CANDIDATES = 8;

    private final EntryForms forms;
    private final SingleRows rows;
    private final OrganisationSearch search;
    private final OrganisationReader organisations;
    private final Pages pages;

    EntryController(
            EntryForms forms,
            SingleRows rows,
            OrganisationSearch search,
            OrganisationReader organisations,
            Pages pages) {
        this.forms = forms;
        this.rows = rows;
        this.search = search;
        this.organisations = organisations;
        this.pages = pages;
    }

    @GetMapping("/desk/entry")
    View kinds(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        return pages.page(
                "workbench/entry/kinds.jte",
                new EntryPage.Kinds(caller.account(), FormToken.of(request), forms.kinds(agency(caller))));
    }

    @GetMapping("/desk/entry/{kind}")
    View blank(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("kind") String code) {
        Kind kind = kind(caller, code);
        return filling(request, caller, HttpStatus.OK, forms.blank(agency(caller), kind), null);
    }

    /**
     * Nothing is kept between the steps: what was typed goes back and forth in the form alone. A form sent without a step
     * comes from the language button: the same page is shown again, in the other language.
     *
     * @param seen the step that the page shows the outcome of; {@code keep} where nothing was checked yet
     */
    @PostMapping("/desk/entry/{kind}")
    View step(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("kind") String code,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(defaultValue = "keep") String seen,
            @RequestParam(required = false) @Nullable String choose) {
        Kind kind = kind(caller, code);
        Map<String, String> values = forms.read(kind, request.getParameterMap());
        if (choose != null) {
            return filling(request, caller, HttpStatus.OK, forms.filled(kind, chosen(kind, values, choose)), null);
        }
        String next = step == null ? seen : step;
        if (next.equals("keep")) {
            return filling(request, caller, HttpStatus.OK, forms.unchecked(kind, values), null);
        }
        EntryForms.Checked checked = forms.check(agency(caller), kind, values);
        return switch (next) {
            case "find" ->
                filling(
                        request,
                        caller,
                        HttpStatus.OK,
                        forms.filled(kind, checked.form().values()),
                        found(checked));
            case "edit" -> filling(request, caller, HttpStatus.OK, checked.form(), null);
            case "send" -> checked.form().sendable() ? sent(caller, kind, values) : wrong(request, caller, checked);
            default -> checked.form().sendable() ? review(request, caller, checked) : wrong(request, caller, checked);
        };
    }

    private View sent(Caller.OfAccount caller, Kind kind, Map<String, String> values) {
        return switch (rows.send(caller, agency(caller), kind, values)) {
            case Submission.Queued queued -> {
                RedirectView view = new RedirectView("/desk/entry/results/" + queued.batch());
                view.setStatusCode(HttpStatus.SEE_OTHER);
                yield view;
            }
            case Submission refused -> throw EntryProblems.refused(refused);
        };
    }

    private View review(HttpServletRequest request, Caller.OfAccount caller, EntryForms.Checked checked) {
        return pages.page(
                "workbench/entry/checked.jte",
                new EntryPage.Review(caller.account(), FormToken.of(request), checked.form(), checked.row()));
    }

    private View wrong(HttpServletRequest request, Caller.OfAccount caller, EntryForms.Checked checked) {
        return filling(request, caller, HttpStatus.UNPROCESSABLE_CONTENT, checked.form(), null);
    }

    private View filling(
            HttpServletRequest request,
            Caller.OfAccount caller,
            HttpStatus status,
            EntryForm form,
            @Nullable List<SearchHit> found) {
        return pages.page(
                status,
                "workbench/entry/filling.jte",
                new EntryPage.Filling(caller.account(), FormToken.of(request), form, found));
    }

    /** Looks by the code if there is one, else by the name. */
    private List<SearchHit> found(EntryForms.Checked checked) {
        return checked.form().fields().stream()
                .filter(field -> field.codesOrganisation() || field.namesOrganisation())
                .filter(field -> !field.value().isBlank())
                .map(field -> search.suggest(field.value(), CANDIDATES))
                .filter(hits -> !hits.isEmpty())
                .reduce((name, code) -> code)
                .orElse(List.of());
    }

    private Map<String, String> chosen(Kind kind, Map<String, String> values, String code) {
        Map<String, String> chosen = new LinkedHashMap<>(values);
        organisations.find(code).ifPresent(one -> {
            kind.field(FieldRole.SUBJECT_NAME).ifPresent(field -> chosen.put(field.code(), one.name()));
            kind.field(FieldRole.SUBJECT_CODE).ifPresent(field -> chosen.put(field.code(), one.code()));
        });
        return chosen;
    }

    private Kind kind(Caller.OfAccount caller, String code) {
        return forms.kind(agency(caller), code).orElseThrow(EntryProblems::noKind);
    }

    private static Agency agency(Caller.OfAccount caller) {
        return Objects.requireNonNull(caller.account().agency(), "a clerk has an agency");
    }
}
