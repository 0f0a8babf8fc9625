package org.zhengxin.workbench.records;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.catalog.Kind;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;
import org.zhengxin.workbench.entry.EntryForm;
import org.zhengxin.workbench.entry.EntryForms;

/** The form with which an agency corrects a record of its own (更正页面). */
@Controller
class CorrectionController {
    private static final String PAGE = RecordsController.ADDRESS + "/{id}/correction";

    private final RecordFinder finder;
    private final RecordVersions versions;
    private final Corrections corrections;
    private final EntryForms forms;
    private final Pages pages;

    CorrectionController(
            RecordFinder finder, RecordVersions versions, Corrections corrections, EntryForms forms, Pages pages) {
        this.finder = finder;
        this.versions = versions;
        this.corrections = corrections;
        this.forms = forms;
        this.pages = pages;
    }

    private record Open(Agency agency, OwnRecords.Line record, Kind kind, RecordVersion version) {}

    @GetMapping(PAGE)
    View form(
            HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") UUID id) {
        Open open = open(caller, id);
        EntryForm form = corrections.form(open.kind(), open.version());
        return page(request, caller, HttpStatus.OK, open, form, false);
    }

    @PostMapping(PAGE)
    View correct(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam("version") int seen)
            throws IOException {
        Open open = open(caller, id);
        String record = RecordsController.ADDRESS + "/" + id;
        if (open.version().number() != seen) {
            return SeeOther.at(record + "?done=changed");
        }
        Corrections.Result result = corrections.send(
                caller, open.agency(), open.kind(), open.record(), open.version(), request.getParameterMap());
        return switch (result) {
            case Corrections.Result.Stopped stopped ->
                page(request, caller, HttpStatus.UNPROCESSABLE_CONTENT, open, stopped.form(), false);
            case Corrections.Result.Same same ->
                page(
                        request,
                        caller,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        open,
                        corrections.form(open.kind(), open.version()),
                        true);
            case Corrections.Result.Sent sent -> SeeOther.at(record + "?done=" + told(caller, id, seen, sent.ended()));
        };
    }

    private String told(Caller.OfAccount caller, UUID id, int seen, boolean ended) {
        if (!ended) {
            return "queued";
        }
        OwnRecords.Line now =
                finder.one(caller, RecordsController.agency(caller), id).orElseThrow(RecordsController::notFound);
        return now.version() == seen ? "changed" : now.state() == RecordState.WAITING ? "waits" : "corrected";
    }

    /** A record that has ended, or whose kind the agency may not send any more, has no such form. */
    private Open open(Caller.OfAccount caller, UUID id) {
        Agency agency = RecordsController.agency(caller);
        OwnRecords.Line record = finder.one(caller, agency, id)
                .filter(line -> line.state().open())
                .orElseThrow(RecordsController::notFound);
        Kind kind = forms.kind(agency, record.kind()).orElseThrow(RecordsController::notFound);
        return new Open(agency, record, kind, versions.of(agency.id(), record).getFirst());
    }

    private View page(
            HttpServletRequest request,
            Caller.OfAccount caller,
            HttpStatus status,
            Open open,
            EntryForm form,
            boolean same) {
        return pages.page(
                status,
                "workbench/records/correction.jte",
                new CorrectionPage(
                        FormToken.of(request),
                        caller.account(),
                        open.agency(),
                        open.record(),
                        open.version().number(),
                        form,
                        same));
    }
}
