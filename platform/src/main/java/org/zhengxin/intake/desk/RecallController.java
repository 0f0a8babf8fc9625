package org.zhengxin.intake.desk;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.foundation.code.PersonNumbers;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.recall.BatchRecalls;
import org.zhengxin.intake.recall.Recalled;

/** Recalls a batch of one's own agency (撤回批次). */
@Controller
class RecallController {
    private static final int LONGEST_REASON = 500;

    private final BatchRecalls recalls;
    private final Sender sender;

    RecallController(BatchRecalls recalls, Sender sender) {
        this.recalls = recalls;
        this.sender = sender;
    }

    @PostMapping("/desk/batches/{id}/recall")
    View recall(
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable String id,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        Batch batch = sender.batch(caller, id);
        String given = reason.strip();
        if (given.isEmpty() || given.length() > LONGEST_REASON) {
            return done(batch, "recall-reason");
        }
        return switch (recalls.ask(batch, caller, PersonNumbers.mask(given).text())) {
            case Recalled.Begun begun -> done(batch, "recall-begun");
            case Recalled.NotClosed open -> done(batch, "recall-not-closed");
            case Recalled.Nothing nothing -> done(batch, "recall-nothing");
        };
    }

    private static View done(Batch batch, String message) {
        return SeeOther.page("/desk/batches/" + batch.id() + "?done=" + message);
    }
}
