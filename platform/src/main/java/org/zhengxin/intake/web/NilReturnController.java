package org.zhengxin.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.intake.nil.NilReturn;
import org.zhengxin.intake.nil.NilReturns;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Limit;
import org.zhengxin.web.Listing;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Nil returns over HTTP (零报告接口): an agency reads its own, the office all. */
@RestController
class NilReturnController {
    private final NilReturns returns;
    private final Agencies agencies;
    private final OwnBatches own;

    NilReturnController(NilReturns returns, Agencies agencies, OwnBatches own) {
        this.returns = returns;
        this.agencies = agencies;
        this.own = own;
    }

    /** A nil return as the interface answers it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record NilReturnView(
            UUID batch, @Nullable String agency, String kind, String month, Instant filedAt, boolean contradicted) {}

    @GetMapping("/api/v1/nil-returns")
    Listing<NilReturnView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String month,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String after) {
        int size = Limit.of(limit);
        UUID before = Cursor.read(after, 1)
                .map(cursor -> OwnBatches.id(cursor.part(0)))
                .orElse(null);
        List<NilReturn> found =
                returns.latest(own.agencyOf(caller), kind, month == null ? null : month(month), before, size + 1);
        return Listing.of(found, size, nil -> Cursor.of(nil.batch().toString())).map(this::view);
    }

    private NilReturnView view(NilReturn nil) {
        return new NilReturnView(
                nil.batch(),
                agencies.byId(nil.agencyId()).map(Agency::code).orElse(null),
                nil.kind(),
                YearMonth.from(nil.month()).toString(),
                nil.filedAt(),
                nil.contradicted());
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException malformed) {
            throw new ProblemException(
                    "BAD_PARAMETER", HttpStatus.BAD_REQUEST, Text.of("month 形如 2026-10。", "A month is like 2026-10."));
        }
    }
}
