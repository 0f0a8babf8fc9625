package org.zhengxin.organisation.web;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.Caller;
import org.zhengxin.organisation.MergeLink;
import org.zhengxin.organisation.MergeResult;
import org.zhengxin.organisation.OrganisationMerges;
import org.zhengxin.organisation.UndoResult;
import org.zhengxin.web.Limit;
import org.zhengxin.web.Listing;

/** The office merges organisations and undoes it (主体合并). */
@RestController
@RequestMapping("/api/v1/merges")
class MergeController {
    private final OrganisationMerges merges;

    MergeController(OrganisationMerges merges) {
        this.merges = merges;
    }

    @GetMapping
    Listing<MergeLink> list(
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return merges.list(Limit.of(limit), after);
    }

    @PostMapping
    ResponseEntity<MergeLink> merge(@RequestBody MergeRequest request, @AuthenticationPrincipal Caller caller) {
        String retired = request.retired();
        String surviving = request.surviving();
        LocalDate from = request.from();
        if (retired == null || surviving == null || from == null) {
            throw OrganisationProblem.MERGE_INCOMPLETE.exception();
        }
        String reason = Reasons.of(request.reason());
        MergeLink link = opened(merges.merge(
                PathCode.of(retired.strip()), PathCode.of(surviving.strip()), from, reason, caller.actor()));
        return ResponseEntity.created(URI.create("/api/v1/merges/" + link.id())).body(link);
    }

    private static MergeLink opened(MergeResult result) {
        return switch (result) {
            case MergeResult.Merged merged -> merged.link();
            case MergeResult.UnknownOrganisation unknown ->
                throw OrganisationProblem.MERGE_OF_UNKNOWN.exception(
                        "member", unknown.isRetired() ? "retired" : "surviving");
            case MergeResult.AlreadyRetired retired ->
                throw OrganisationProblem.ALREADY_RETIRED.exception(
                        "merge", retired.link().id());
            case MergeResult.Circle _ -> throw OrganisationProblem.MERGE_CIRCLE.exception();
            case MergeResult.NotYet _ -> throw OrganisationProblem.MERGE_IN_FUTURE.exception();
        };
    }

    /** Undoes a merge; the reason stands in the body or in the address, for clients whose DELETE has no body. */
    @DeleteMapping("/{id}")
    MergeLink undo(
            @PathVariable("id") long id,
            @RequestParam(name = "reason", required = false) @Nullable String reason,
            @RequestBody(required = false) Reasons.@Nullable ReasonRequest request,
            @AuthenticationPrincipal Caller caller) {
        String given = Reasons.of(request == null ? reason : request.reason());
        return switch (merges.undo(id, given, caller.actor())) {
            case UndoResult.Undone undone -> undone.link();
            case UndoResult.AlreadyUndone _ -> throw OrganisationProblem.MERGE_UNDONE.exception();
            case UndoResult.Unknown _ -> throw OrganisationProblem.MERGE_NOT_FOUND.exception();
        };
    }
}
