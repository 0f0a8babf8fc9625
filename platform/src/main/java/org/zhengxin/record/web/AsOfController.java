package org.zhengxin.record.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.Caller;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.trail.RequestReason;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Limit;
import org.zhengxin.web.Listing;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** What the public saw on an earlier day (历史时点查询): for the office, which has to answer for it. */
@RestController
class AsOfController {
    private final OrganisationReader organisations;
    private final RecordReader records;
    private final RecordAnswers answers;
    private final AccessTrail trail;

    AsOfController(OrganisationReader organisations, RecordReader records, RecordAnswers answers, AccessTrail trail) {
        this.trail = trail;
        this.organisations = organisations;
        this.records = records;
        this.answers = answers;
    }

    /** What stood on the page of an organisation at the end of a day; each item's version is proved by its own proof. */
    @GetMapping(value = "/api/v1/organisations/{uscc}/records", params = "asOf")
    ResponseEntity<RecordList> asOf(
            HttpServletRequest request,
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String uscc,
            @RequestParam String asOf,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String after) {
        if (!(caller instanceof Caller.OfOffice)) {
            throw new ProblemException(
                    "FORBIDDEN",
                    HttpStatus.FORBIDDEN,
                    Text.of("只有信用办可以查询历史时点。", "Only the office can ask about an earlier day."));
        }
        LocalDate day = day(asOf);
        int size = Limit.of(limit);
        RecordReader.Place place =
                Cursor.read(after, 2).map(RecordController::place).orElse(null);
        Organisation organisation = organisations.find(uscc).orElseThrow(RecordController::noOrganisation);
        trail.write(
                caller,
                RequestReason.of(request, Reason.upkeep()),
                Access.to(ReadView.RECORDS_AS_OF, organisation.id()));
        List<RecordView> list =
                records.publicAsOf(organisations.groupAt(organisation, RecordReader.endOf(day)), day, place, size + 1);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(RecordList.of(
                        Listing.of(list, size, RecordController::cursor).map(record -> answers.answerAsOf(record, day)),
                        List.of()));
    }

    private LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isAfter(records.today())) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Said below, as for a day to come.
        }
        throw new ProblemException(
                "BAD_PARAMETER",
                HttpStatus.BAD_REQUEST,
                Text.of("asOf 应为不晚于今日的日期，如 2026-03-01。", "asOf is a day not after today, such as 2026-03-01."));
    }
}
