package org.zhengxin.record.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.Caller;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.record.RemovalConfirmations;
import org.zhengxin.web.Listing;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Confirmations of removals by those who receive the changes (删除确认接口); the office sees who has not confirmed. */
@RestController
class RemovalController {
    private static final String CONFIRMATIONS = "/api/v1/changes/confirmations";
    private static final String RECIPIENTS = "/api/v1/changes/recipients";

    private final RemovalConfirmations confirmations;

    RemovalController(RemovalConfirmations confirmations) {
        this.confirmations = confirmations;
    }

    /** Up to which index of the log removals are carried out. */
    record ConfirmationRequest(@Nullable Long upTo) {}

    /** The confirmation that holds now. */
    record ConfirmationAnswer(long upTo, Instant confirmedAt) {
        static ConfirmationAnswer of(RemovalConfirmations.Confirmation confirmation) {
            return new ConfirmationAnswer(confirmation.upTo(), confirmation.confirmedAt());
        }
    }

    /** How a recipient stands. */
    record RecipientAnswer(
            long client,
            String name,
            Instant since,
            @Nullable Long confirmedUpTo,
            @Nullable Instant confirmedAt,
            long removalsWaiting,
            @Nullable LocalDate due,
            boolean overdue) {
        static RecipientAnswer of(RemovalConfirmations.Standing standing) {
            RemovalConfirmations.Confirmation confirmed = standing.confirmed();
            return new RecipientAnswer(
                    standing.recipient().client(),
                    standing.recipient().name(),
                    standing.recipient().since(),
                    confirmed == null ? null : confirmed.upTo(),
                    confirmed == null ? null : confirmed.confirmedAt(),
                    standing.removals(),
                    standing.due(),
                    standing.overdue());
        }
    }

    @PostMapping(CONFIRMATIONS)
    ConfirmationAnswer confirm(
            @AuthenticationPrincipal Caller.OfMachine recipient, @RequestBody ConfirmationRequest request) {
        Long upTo = request.upTo();
        return (upTo == null
                        ? Optional.<RemovalConfirmations.Confirmation>empty()
                        : confirmations.confirm(recipient.client(), upTo))
                .map(ConfirmationAnswer::of)
                .orElseThrow(() -> new ProblemException(
                        "BAD_CONFIRMATION",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Text.of("upTo 应为日志中已有的位置。", "upTo is the index of an entry that the log has.")));
    }

    @GetMapping(RECIPIENTS)
    Listing<RecipientAnswer> recipients() {
        List<RecipientAnswer> all =
                confirmations.standings().stream().map(RecipientAnswer::of).toList();
        return new Listing<>(all, null);
    }

    @Bean
    static EndpointRule confirmationRule() {
        return new EndpointRule(HttpMethod.POST, CONFIRMATIONS, Set.of(Role.RECIPIENT));
    }

    @Bean
    static EndpointRule recipientsRule() {
        return EndpointRule.allow(RECIPIENTS, Role.OFFICE);
    }
}
