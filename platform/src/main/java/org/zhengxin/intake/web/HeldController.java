package org.zhengxin.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.intake.HeldRefusals;
import org.zhengxin.intake.check.Findings;
import org.zhengxin.intake.outcome.BatchSheets;
import org.zhengxin.intake.outcome.HeldRows;
import org.zhengxin.intake.outcome.RowLines;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.intake.run.HeldDecisions;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Limit;
import org.zhengxin.web.Listing;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Held rows over HTTP (待核行接口), for the office. */
@RestController
@RequestMapping("/api/v1/held")
class HeldController {
    private static final int LONGEST_REASON = 1_000;

    private final HeldRows held;
    private final HeldDecisions decisions;
    private final BatchSheets sheets;
    private final Agencies agencies;
    private final OrganisationReader organisations;
    private final OfficeReads reads;

    HeldController(
            HeldRows held,
            HeldDecisions decisions,
            BatchSheets sheets,
            Agencies agencies,
            OrganisationReader organisations,
            OfficeReads reads) {
        this.reads = reads;
        this.held = held;
        this.decisions = decisions;
        this.sheets = sheets;
        this.agencies = agencies;
        this.organisations = organisations;
    }

    /** A row that waits; its id names batch, sheet and row. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record HeldView(
            String id,
            UUID batch,
            int sheet,
            int row,
            @Nullable String agency,
            Instant receivedAt,
            List<String> codes,
            @Nullable String organisation,
            @Nullable Map<String, String> content) {}

    /** A decision. */
    record DecisionBody(
            HeldDecisions.@Nullable Decision decision,
            @Nullable String organisation,
            @Nullable String reason) {}

    /** What became of it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DecisionView(
            String id, RowOutcome outcome, @Nullable UUID recordId) {}

    @GetMapping
    Listing<HeldView> list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String after) {
        int size = Limit.of(limit);
        Place place =
                Cursor.read(after, 1).map(cursor -> Place.of(cursor.part(0))).orElse(null);
        List<HeldRows.Held> found = place == null
                ? held.after(null, 0, 0, size + 1)
                : held.after(place.batch(), place.sheet(), place.row(), size + 1);
        Listing<HeldRows.Held> listing = Listing.of(found, size, row -> Cursor.of(id(row)));
        reads.held(request, caller, listing.items());
        return listing.map(this::view);
    }

    @PostMapping("/{id}")
    DecisionView decide(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, @RequestBody DecisionBody body) {
        Place place = Place.of(id);
        HeldDecisions.Decision decision = body.decision();
        String reason = body.reason();
        if (decision == null || reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ProblemException(
                    "BAD_DECISION",
                    HttpStatus.BAD_REQUEST,
                    Text.of(
                            "需要 decision（ACCEPT、REJECT、SECOND_PARTY、WRONG_ORGANISATION）和 reason（至多 1000 字）。",
                            "decision (ACCEPT, REJECT, SECOND_PARTY, WRONG_ORGANISATION) and reason (at most 1,000"
                                    + " characters) are needed."));
        }
        HeldDecisions.Result result = decisions.decide(
                place.batch(),
                place.sheet(),
                place.row(),
                new HeldDecisions.Order(decision, body.organisation(), caller.actor(), reason));
        return switch (result) {
            case HeldDecisions.Result.Done done -> new DecisionView(id, done.outcome(), done.recordId());
            case HeldDecisions.Result.NotWaiting not -> throw HeldRefusals.notWaiting();
            case HeldDecisions.Result.UnknownOrganisation unknown ->
                throw problem(
                        "ORGANISATION_NOT_FOUND", "主体库中没有这个代码。", "The register has no organisation of this code.");
            case HeldDecisions.Result.NoContent none ->
                throw problem(
                        "CONTENT_NOT_KEPT",
                        "该行内容未保存，只能退回。",
                        "The row's content was not kept; it can only be rejected.");
            case HeldDecisions.Result.Stopped stopped ->
                throw new ProblemException(
                        "DECISION_NOT_POSSIBLE",
                        HttpStatus.CONFLICT,
                        Text.of("该行仍违反其他规则，未作改变。", "Other rules stop the row still; nothing was changed."),
                        Map.of("codes", stopped.codes()));
        };
    }

    private HeldView view(HeldRows.Held row) {
        return new HeldView(
                id(row),
                row.batch(),
                row.sheet(),
                row.row(),
                agencies.byId(row.agencyId()).map(Agency::name).orElse(null),
                row.receivedAt(),
                row.marks().stream().map(Findings::codeOf).distinct().toList(),
                row.organisationId() == null
                        ? null
                        : organisations
                                .find(row.organisationId())
                                .map(Organisation::code)
                                .orElse(null),
                content(row));
    }

    private @Nullable Map<String, String> content(HeldRows.Held row) {
        List<String> cells = row.cells();
        if (cells == null) {
            return null;
        }
        List<String> header = sheets.of(row.batch()).stream()
                .filter(sheet -> sheet.sheet() == row.sheet())
                .findFirst()
                .orElseThrow()
                .header();
        Map<String, String> content = new LinkedHashMap<>();
        for (int i = 0; i < header.size() && i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                content.put(header.get(i), cells.get(i));
            }
        }
        return content;
    }

    private static String id(HeldRows.Held row) {
        return row.batch() + "." + row.sheet() + "." + row.row();
    }

    private static ProblemException problem(String code, String zh, String en) {
        return new ProblemException(code, HttpStatus.CONFLICT, Text.of(zh, en));
    }

    /** Batch, sheet and row of an id. */
    private record Place(UUID batch, int sheet, int row) {
        static Place of(String id) {
            String[] parts = id.split("\\.", -1);
            if (parts.length != 3) {
                throw HeldRefusals.notWaiting();
            }
            RowLines.Place place = OwnBatches.place(parts[1], parts[2]);
            return new Place(OwnBatches.id(parts[0]), place.sheet(), place.row());
        }
    }
}
