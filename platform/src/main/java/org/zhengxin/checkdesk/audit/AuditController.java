package org.zhengxin.checkdesk.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.trail.AccessSearch;
import org.zhengxin.trail.AuditLine;
import org.zhengxin.trail.DayDigests;
import org.zhengxin.trail.Purposes;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Language;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** The access log for the auditor, and whether it is whole (查阅审计). */
@Controller
class AuditController {
    private static final String ADDRESS = "/desk/access-log";
    private static final int ON_ONE_PAGE = 50;
    private static final int DAYS = 14;

    private final AuditQuery query;
    private final AccessWords words;
    private final AuditFile file;
    private final DayDigests digests;
    private final Purposes purposes;
    private final Pages pages;

    AuditController(
            AuditQuery query, AccessWords words, AuditFile file, DayDigests digests, Purposes purposes, Pages pages) {
        this.query = query;
        this.words = words;
        this.file = file;
        this.digests = digests;
        this.purposes = purposes;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View search(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            AuditForm form,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        Long before = Cursor.read(after, 1).map(AuditController::number).orElse(null);
        return switch (query.read(form, caller.account())) {
            case AuditQuery.Read.Wrong(String field) ->
                page(request, caller, HttpStatus.UNPROCESSABLE_CONTENT, form, List.of(), field, null);
            case AuditQuery.Read.Sound(AccessSearch search, Long organisation) -> {
                query.write(caller, organisation);
                List<AuditLine> found = query.find(search, before, ON_ONE_PAGE + 1);
                List<AuditLine> shown = found.stream().limit(ON_ONE_PAGE).toList();
                String next = found.size() > ON_ONE_PAGE
                        ? Cursor.of(Long.toString(shown.getLast().access().id()))
                                .encoded()
                        : null;
                yield page(request, caller, HttpStatus.OK, form, shown, null, next);
            }
        };
    }

    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<StreamingResponseBody> file(
            HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller, AuditForm form) {
        return switch (query.read(form, caller.account())) {
            case AuditQuery.Read.Wrong wrong ->
                throw new ProblemException(
                        "BAD_PARAMETER",
                        HttpStatus.BAD_REQUEST,
                        Text.of("检索条件有误。", "A condition of the search is not right."));
            case AuditQuery.Read.Sound(AccessSearch search, Long organisation) -> {
                query.write(caller, organisation);
                Language language = Language.of(request);
                yield ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"access-log.csv\"")
                        .body(target -> file.write(search, language, target));
            }
        };
    }

    /** The days, each read again and compared with its entry in the log. */
    @GetMapping(ADDRESS + "/digests")
    View digests(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        LocalDate before = Cursor.read(after, 1).map(AuditController::day).orElse(null);
        List<DayDigests.Day> found = digests.before(before, DAYS);
        String next = found.size() < DAYS
                ? null
                : ADDRESS + "/digests?after="
                        + Cursor.of(found.getLast().day().toString()).encoded();
        return pages.page(
                "checkdesk/audit/digests.jte", new DigestsPage(FormToken.of(request), caller.account(), found, next));
    }

    private View page(
            HttpServletRequest request,
            Caller.OfAccount caller,
            HttpStatus status,
            AuditForm form,
            List<AuditLine> lines,
            @Nullable String wrong,
            @Nullable String next) {
        return pages.page(
                status,
                "checkdesk/audit/audit.jte",
                new AuditPage(
                        FormToken.of(request),
                        caller.account(),
                        form,
                        purposes.all(),
                        lines.stream().map(words::shown).toList(),
                        wrong,
                        next == null ? null : form.address(ADDRESS, next),
                        form.address(ADDRESS + ".csv", null)));
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.part(0));
        } catch (NumberFormatException malformed) {
            throw Cursor.bad();
        }
    }

    private static LocalDate day(Cursor cursor) {
        try {
            return LocalDate.parse(cursor.part(0));
        } catch (DateTimeParseException malformed) {
            throw Cursor.bad();
        }
    }
}
