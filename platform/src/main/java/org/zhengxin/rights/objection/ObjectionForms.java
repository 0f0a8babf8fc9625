package org.zhengxin.rights.objection;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.organisation.MergeLink;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationMerges;
import org.zhengxin.organisation.Own;
import org.zhengxin.record.SubjectFile;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.evidence.CaseVault;
import org.zhengxin.rights.evidence.EvidenceForm;
import org.zhengxin.trail.AccessReader;
import org.zhengxin.trail.SubjectLine;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** Shows and reads the form of an objection (异议申请表), on the organisation's own desk and at the office. */
@Component
class ObjectionForms {
    private final ObjectionFiling filing;
    private final ObjectionViews views;
    private final Cases cases;
    private final SubjectFile file;
    private final OrganisationMerges merges;
    private final AccessReader reads;
    private final CaseVault vault;
    private final Pages pages;

    ObjectionForms(
            ObjectionFiling filing,
            ObjectionViews views,
            Cases cases,
            SubjectFile file,
            OrganisationMerges merges,
            AccessReader reads,
            CaseVault vault,
            Pages pages) {
        this.filing = filing;
        this.views = views;
        this.cases = cases;
        this.file = file;
        this.merges = merges;
        this.reads = reads;
        this.vault = vault;
        this.pages = pages;
    }

    /**
     * Where the form is filled in.
     *
     * @param own null at the office
     */
    record Desk(@Nullable Own own, Caller.OfAccount caller, Organisation organisation, List<Long> group) {}

    /** Shows the form for what an address names; nothing that is not the organisation's is told from what is not there. */
    View blank(String token, Desk desk, ObjectionForm form) {
        return page(token, HttpStatus.OK, desk, UUID.randomUUID(), form, null, null);
    }

    /**
     * Reads the form and files the objection.
     *
     * @param received the day on which it was received; null to take it from the form
     */
    View file(HttpServletRequest request, Desk desk, UUID id, @Nullable LocalDate received) throws IOException {
        Optional<RightsCase> before = cases.find(id);
        if (before.isPresent()) {
            // The same form sent twice; another's case is not told from none.
            return before.filter(found -> found.openedBy().equals(desk.caller().actor()))
                    .map(found -> SeeOther.at(place(desk) + "/" + id, "filed"))
                    .orElseThrow(ObjectionCodes::unknown);
        }
        EvidenceForm sent = EvidenceForm.read(request, id, vault);
        ObjectionForm form = ObjectionForm.of(sent);
        Filed filed = null;
        try {
            filed = filed(sent, form, desk, id, received);
            return switch (filed) {
                case Filed.Done(RightsCase opened) -> SeeOther.at(place(desk) + "/" + opened.id(), "filed");
                case Filed.Open(RightsCase other) -> again(request, desk, form, "open", other);
                case Filed.Wrong(String field) -> again(request, desk, form, field, null);
                case Filed.Unknown unknown -> throw ObjectionCodes.nothing();
            };
        } finally {
            if (!(filed instanceof Filed.Done)) {
                sent.discard(vault);
            }
        }
    }

    private Filed filed(EvidenceForm sent, ObjectionForm form, Desk desk, UUID id, @Nullable LocalDate received) {
        Optional<ObjectionTarget> target = ObjectionTarget.of(form.target());
        LocalDate day = received == null ? form.receivedOn() : received;
        if (target.isEmpty()) {
            return new Filed.Wrong("target");
        }
        if (!sent.refused().isEmpty()) {
            return new Filed.Wrong("file-" + sent.refused().getFirst().name());
        }
        if (day == null) {
            return new Filed.Wrong("received");
        }
        return filing.file(new NewObjection(
                id,
                desk.organisation(),
                desk.group(),
                target.get(),
                form.recordId(),
                form.field(),
                form.mergeId(),
                form.readId(),
                form.grounds(),
                day,
                desk.own() == null,
                sent.fileIds(),
                desk.caller().actor()));
    }

    private View again(
            HttpServletRequest request, Desk desk, ObjectionForm form, String problem, @Nullable RightsCase other) {
        HttpStatus status = other == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return page(FormToken.of(request), status, desk, UUID.randomUUID(), form, problem, other);
    }

    private View page(
            String token,
            HttpStatus status,
            Desk desk,
            UUID id,
            ObjectionForm form,
            @Nullable String problem,
            @Nullable RightsCase other) {
        CaseView.About about = about(desk, form);
        MergeLink merge = merge(desk, form);
        SubjectLine read = read(desk, form);
        List<ObjectionTarget> targets = about != null
                ? List.of(ObjectionTarget.FIELD, ObjectionTarget.RECORD, ObjectionTarget.ASSIGNMENT)
                : List.of(
                        merge != null
                                ? ObjectionTarget.MERGE
                                : read != null ? ObjectionTarget.USE : ObjectionTarget.OMISSION);
        return pages.page(
                status,
                "rights/objection/form.jte",
                new FormPage(
                        token,
                        desk.own(),
                        desk.caller().account(),
                        desk.organisation(),
                        id,
                        targets,
                        about,
                        merge,
                        read,
                        form,
                        vault.limits(),
                        problem,
                        other));
    }

    private CaseView.@Nullable About about(Desk desk, ObjectionForm form) {
        if (form.record().isEmpty()) {
            return null;
        }
        UUID record = form.recordId();
        return record == null
                ? nothing()
                : file.versions(desk.group(), List.of(record)).reversed().stream()
                        .findFirst()
                        .map(latest -> views.about(latest.view(), null))
                        .orElseThrow(ObjectionCodes::nothing);
    }

    private @Nullable MergeLink merge(Desk desk, ObjectionForm form) {
        if (form.merge().isEmpty()) {
            return null;
        }
        return merges.inForce(desk.organisation().id()).stream()
                .filter(link -> Long.valueOf(link.id()).equals(form.mergeId()))
                .findFirst()
                .orElseThrow(ObjectionCodes::nothing);
    }

    private @Nullable SubjectLine read(Desk desk, ObjectionForm form) {
        if (form.read().isEmpty()) {
            return null;
        }
        Long id = form.readId();
        return id == null ? nothing() : reads.ofOrganisation(desk.group(), id).orElseThrow(ObjectionCodes::nothing);
    }

    private static <T> T nothing() {
        throw ObjectionCodes.nothing();
    }

    private static String place(Desk desk) {
        return desk.own() == null ? ObjectionController.ADDRESS : OwnObjectionController.ADDRESS;
    }
}
