package org.zhengxin.workbench.release;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.access.Role;
import org.zhengxin.foundation.code.PersonNumbers;
import org.zhengxin.record.Releases.Seen;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** The pages on which an agency's reviewer releases what waits, its clerks look on, and the office sees who is behind. */
@Controller
class ReleaseController {
    static final String ADDRESS = "/desk/releases";
    private static final int LONGEST_REASON = 500;

    private final ReleaseDesk desk;
    private final ReleasePages models;
    private final Pages pages;

    ReleaseController(ReleaseDesk desk, ReleasePages models, Pages pages) {
        this.desk = desk;
        this.models = models;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View all(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        String token = FormToken.of(request);
        return caller.account().role() == Role.OFFICE
                ? pages.page("workbench/release/agencies.jte", models.agencies(token, caller))
                : pages.page("workbench/release/releases.jte", models.batches(token, caller));
    }

    @GetMapping(ADDRESS + "/{batch}")
    View batch(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("batch") UUID batch,
            @RequestParam(name = "after", required = false) @Nullable UUID after,
            @RequestParam(name = "done", required = false) @Nullable String done,
            @RequestParam(name = "problem", required = false) @Nullable String problem) {
        return pages.page(
                "workbench/release/batch.jte",
                models.batch(FormToken.of(request), caller, batch, after, Told.read(done), problem));
    }

    @PostMapping(ADDRESS + "/{batch}")
    View decide(
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("batch") UUID batch,
            @RequestParam("act") String act,
            @RequestParam(name = "seen", required = false) @Nullable List<String> seen,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        String page = ADDRESS + "/" + batch;
        if (act.equals("all")) {
            return told(page, "released", desk.releaseAll(caller, batch));
        }
        List<Seen> chosen = Objects.requireNonNullElse(seen, List.<String>of()).stream()
                .flatMap(each -> version(each).stream())
                .toList();
        if (chosen.isEmpty()) {
            return SeeOther.at(page + "?problem=nothing");
        }
        if (!act.equals("return")) {
            return told(page, "released", desk.release(caller, chosen));
        }
        String given = reason.strip();
        if (given.isEmpty() || given.length() > LONGEST_REASON) {
            return SeeOther.at(page + "?problem=reason");
        }
        if (!PersonNumbers.mask(given).found().isEmpty()) {
            return SeeOther.at(page + "?problem=person");
        }
        return told(page, "returned", desk.giveBack(caller, chosen, given));
    }

    private static View told(String page, String what, ReleaseDesk.Decision decision) {
        return SeeOther.at(page + "?done=" + Told.write(what, decision));
    }

    /** Reads the version that a line of the page stands for; what nobody could have chosen counts as nothing. */
    private static Optional<Seen> version(String text) {
        String[] parts = text.split("_", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new Seen(UUID.fromString(parts[0]), Integer.parseInt(parts[1])));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
