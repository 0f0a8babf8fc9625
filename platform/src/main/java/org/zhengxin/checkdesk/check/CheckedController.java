package org.zhengxin.checkdesk.check;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.SharedFile;
import org.zhengxin.trail.AccessLine;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Listing;
import org.zhengxin.web.Pages;
import org.zhengxin.web.Text;

/** What is shared about the organisation that was checked, in pages, to be printed (核查结果). */
@Controller
class CheckedController {
    private static final int ON_ONE_PAGE = 50;

    private final Checks checks;
    private final MadeChecks made;
    private final SharedFile shared;
    private final SharedLines lines;
    private final OrganisationReader organisations;
    private final RecordReader records;
    private final Catalogue catalogue;
    private final Pages pages;

    CheckedController(
            Checks checks,
            MadeChecks made,
            SharedFile shared,
            SharedLines lines,
            OrganisationReader organisations,
            RecordReader records,
            Catalogue catalogue,
            Pages pages) {
        this.checks = checks;
        this.made = made;
        this.shared = shared;
        this.lines = lines;
        this.organisations = organisations;
        this.records = records;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/desk/check/{number}")
    View checked(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("number") long number,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        Checks.Opened opened = checks.open(caller, number);
        Organisation organisation = opened.organisation();
        List<Long> group = organisations.groupOf(organisation);
        RecordReader.Place place =
                Cursor.read(after, 2).map(CheckedController::place).orElse(null);
        Listing<SharedFile.Shared> found =
                Listing.of(shared.of(group, place, ON_ONE_PAGE + 1), ON_ONE_PAGE, CheckedController::cursor);
        AccessLine access = opened.access();
        return pages.page(
                "checkdesk/check/checked.jte",
                new CheckedPage(
                        FormToken.of(request),
                        caller.account(),
                        organisation,
                        merged(group, organisation),
                        access.id(),
                        MadeChecks.TIME.format(access.at()),
                        made.purpose(access.purpose()),
                        access.caseNumber(),
                        access.onBehalfOf(),
                        found.items().stream().map(lines::line).toList(),
                        withheld(),
                        found.next() == null ? null : "/desk/check/" + number + "?after=" + found.next()));
    }

    private List<String> merged(List<Long> group, Organisation organisation) {
        return group.stream()
                .filter(id -> id != organisation.id())
                .map(organisations::find)
                .flatMap(Optional::stream)
                .map(Organisation::code)
                .toList();
    }

    private List<Text> withheld() {
        return records.withheldKinds().stream()
                .map(catalogue::kind)
                .flatMap(Optional::stream)
                .map(kind -> SharedLines.words(kind.label()))
                .toList();
    }

    private static Cursor cursor(SharedFile.Shared last) {
        return Cursor.of(
                last.record().decidedOn().toString(), last.record().recordId().toString());
    }

    private static RecordReader.Place place(Cursor cursor) {
        try {
            return new RecordReader.Place(LocalDate.parse(cursor.part(0)), UUID.fromString(cursor.part(1)));
        } catch (DateTimeParseException | IllegalArgumentException malformed) {
            throw Cursor.bad();
        }
    }
}
