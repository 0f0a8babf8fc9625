package org.zhengxin.rights.objection;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.access.Role;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationMerges;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.Deferrals;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessReader;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.trail.SubjectLine;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;

/** Where the office enters an objection that came on paper (书面异议登记): its clock starts on the day of receipt. */
@Controller
class PaperObjectionController {
    private static final int MOST_READS = 500;
    private static final int MOST_USES = 50;

    private final OrganisationReader organisations;
    private final OrganisationMerges merges;
    private final Deferrals records;
    private final AccessReader reads;
    private final ObjectionViews views;
    private final ObjectionForms forms;
    private final AccessTrail trail;
    private final Pages pages;

    PaperObjectionController(
            OrganisationReader organisations,
            OrganisationMerges merges,
            Deferrals records,
            AccessReader reads,
            ObjectionViews views,
            ObjectionForms forms,
            AccessTrail trail,
            Pages pages) {
        this.organisations = organisations;
        this.merges = merges;
        this.records = records;
        this.reads = reads;
        this.views = views;
        this.forms = forms;
        this.trail = trail;
        this.pages = pages;
    }

    @GetMapping(ObjectionController.ADDRESS + "/new")
    View choose(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "organisation", defaultValue = "") String asked,
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam Map<String, String> all) {
        office(caller);
        Optional<Organisation> found = asked.isBlank() ? Optional.empty() : organisations.find(asked.strip());
        found.ifPresent(
                organisation -> trail.write(caller, Reason.upkeep(), Access.to(ReadView.RECORDS, organisation.id())));
        if (found.isPresent() && all.containsKey("about")) {
            ObjectionForm form = new ObjectionForm(
                    "",
                    all.getOrDefault("record", ""),
                    "",
                    all.getOrDefault("merge", ""),
                    all.getOrDefault("read", ""),
                    "",
                    "");
            return forms.blank(FormToken.of(request), desk(caller, found.get()), form);
        }
        List<Long> group = found.map(organisations::groupOf).orElse(List.of());
        return pages.page(
                "rights/objection/paper.jte",
                new PaperPage(
                        FormToken.of(request),
                        caller.account(),
                        asked,
                        number,
                        !asked.isBlank() && found.isEmpty(),
                        found.orElse(null),
                        group.stream()
                                .flatMap(member -> records.find(member, number).stream())
                                .map(view -> views.about(view, null))
                                .toList(),
                        found.map(organisation -> merges.inForce(organisation.id()))
                                .orElse(List.of()),
                        group.isEmpty() ? List.of() : usesByOthers(group)));
    }

    /** Returns the latest look of each unit on each day for each purpose; the organisation's own are no use of it. */
    private List<SubjectLine> usesByOthers(List<Long> group) {
        Set<String> told = new HashSet<>();
        return reads.ofOrganisation(group, null, MOST_READS).stream()
                .filter(read -> !read.role().equals(Role.ORGANISATION.name()))
                .filter(read -> told.add(read.unit() + '\n' + PaperPage.day(read) + '\n' + read.purpose()))
                .limit(MOST_USES)
                .toList();
    }

    @PostMapping(ObjectionController.ADDRESS)
    View file(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "id") UUID id,
            @RequestParam(name = "organisation", defaultValue = "") String code)
            throws IOException {
        office(caller);
        Organisation organisation = organisations.find(code).orElseThrow(ObjectionCodes::nothing);
        return forms.file(request, desk(caller, organisation), id, null);
    }

    private ObjectionForms.Desk desk(Caller.OfAccount caller, Organisation organisation) {
        return new ObjectionForms.Desk(null, caller, organisation, organisations.groupOf(organisation));
    }

    /** Organisations know no districts: what came on paper is the city's office's to enter. */
    private static void office(Caller.OfAccount caller) throws ProblemException {
        if (caller.account().role() != Role.OFFICE || caller.account().region() != null) {
            throw ObjectionCodes.notAllowed();
        }
    }
}
