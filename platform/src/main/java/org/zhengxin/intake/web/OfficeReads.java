package org.zhengxin.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Caller;
import org.zhengxin.intake.outcome.HeldRows;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.trail.RequestReason;

/**
 * Writes down what the office reads of deliveries (信用办查阅留痕). What an agency's machine gets back of its own delivery is a
 * receipt, no access.
 */
@Component
class OfficeReads {
    private final AccessTrail trail;

    OfficeReads(AccessTrail trail) {
        this.trail = trail;
    }

    /** Before rows of a batch are shown. */
    void batch(HttpServletRequest request, Caller caller, ReadView view, UUID batch) {
        if (!(caller instanceof Caller.OfAgency)) {
            trail.write(caller, reason(request), Access.to(view).of(List.of(batch)));
        }
    }

    /** Before held rows are shown: each organisation that one of them is about finds the access among those to its own. */
    void held(HttpServletRequest request, Caller caller, Collection<HeldRows.Held> rows) {
        List<Access> accesses = rows.stream()
                .map(row -> new Access(ReadView.HELD_ROWS, row.organisationId(), List.of(row.batch())))
                .distinct()
                .toList();
        trail.write(caller, reason(request), accesses.isEmpty() ? List.of(Access.to(ReadView.HELD_ROWS)) : accesses);
    }

    private static Reason reason(HttpServletRequest request) {
        return RequestReason.of(request, Reason.upkeep());
    }
}
