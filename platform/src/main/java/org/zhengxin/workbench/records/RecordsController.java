package org.zhengxin.workbench.records;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Target;
import org.zhengxin.record.WaitingRecord;
import org.zhengxin.record.WaitingRecords;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;
import org.zhengxin.workbench.release.OwnPreparation;

/** The pages on which an agency finds and reads its own records (本单位信息页面). */
@Controller
class RecordsController {
    static final String ADDRESS = "/desk/records";
    private static final int LONGEST_TEXT = 200;
    private static final Set<String> TOLD = Set.of("corrected", "waits", "queued", "withdrawn", "annulled", "changed");

    private final RecordFinder finder;
    private final RecordVersions versions;
    private final WaitingRecords waiting;
    private final OwnPreparation preparation;
    private final Catalogue catalogue;
    private final Pages pages;

    RecordsController(
            RecordFinder finder,
            RecordVersions versions,
            WaitingRecords waiting,
            OwnPreparation preparation,
            Catalogue catalogue,
            Pages pages) {
        this.finder = finder;
        this.versions = versions;
        this.waiting = waiting;
        this.preparation = preparation;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "state", defaultValue = "") String state) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        catalogue.kinds().stream()
                .filter(each -> each.target() == Target.RECORD)
                .forEach(each -> kinds.put(each.code(), each));
        String chosen = kinds.containsKey(kind) ? kind : "";
        RecordState asked = Arrays.stream(RecordState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        String looked = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        List<OwnRecords.Line> found = finder.find(
                caller, agency(caller), looked, new OwnRecords.Filter(chosen.isEmpty() ? null : chosen, asked));
        return pages.page(
                "workbench/records/records.jte",
                new RecordsPage(FormToken.of(request), caller.account(), looked, chosen, asked, kinds, found));
    }

    @GetMapping(ADDRESS + "/{id}")
    View one(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "done", required = false) @Nullable String done) {
        Agency agency = agency(caller);
        OwnRecords.Line record = finder.one(caller, agency, id).orElseThrow(RecordsController::notFound);
        WaitingRecord waits = waiting.find(agency.id(), id).orElse(null);
        return pages.page(
                "workbench/records/record.jte",
                new RecordPage(
                        FormToken.of(request),
                        caller.account(),
                        record,
                        catalogue.kind(record.kind()).orElse(null),
                        versions.of(agency.id(), record),
                        waits,
                        waits != null && preparation.of(caller, waits),
                        done != null && TOLD.contains(done) ? done : null));
    }

    static Agency agency(Caller.OfAccount caller) {
        return Objects.requireNonNull(caller.account().agency());
    }

    static ProblemException notFound() {
        return new ProblemException(
                RecordsCodes.OWN_RECORD_NOT_FOUND, HttpStatus.NOT_FOUND, RecordsCodes.NOT_FOUND_MEANING);
    }

    static Text label(Kind kind) {
        return Text.of(kind.label().zh(), kind.label().en());
    }
}
