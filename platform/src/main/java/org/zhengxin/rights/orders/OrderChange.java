package org.zhengxin.rights.orders;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order with some of it changed (事项变更). */
final class OrderChange {
    private final Order before;
    private final OrderState state;
    private @Nullable Integer workingDays;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate issuedOn;
    private @Nullable UUID caseId;
    private @Nullable UUID recordId;
    private @Nullable OrderResult result;
    private @Nullable LocalDate resultOn;
    private @Nullable String proposedBy;

    OrderChange(Order before, OrderState state) {
        this.before = before;
        this.state = state;
        this.workingDays = before.workingDays();
        this.dueOn = before.dueOn();
        this.issuedOn = before.issuedOn();
        this.caseId = before.caseId();
        this.recordId = before.recordId();
        this.result = before.result();
        this.resultOn = before.resultOn();
        this.proposedBy = before.proposedBy();
    }

    OrderChange issued(LocalDate day, @Nullable LocalDate due) {
        this.issuedOn = day;
        this.dueOn = due;
        return this;
    }

    /** Sets a last day in place of a period. */
    OrderChange dueOn(LocalDate day) {
        this.workingDays = null;
        this.dueOn = day;
        return this;
    }

    OrderChange inCase(UUID id) {
        this.caseId = id;
        return this;
    }

    OrderChange record(@Nullable UUID id) {
        this.recordId = id;
        return this;
    }

    OrderChange result(OrderResult found, LocalDate on, String by) {
        this.result = found;
        this.resultOn = on;
        this.proposedBy = by;
        return this;
    }

    OrderChange noResult() {
        this.result = null;
        this.resultOn = null;
        this.proposedBy = null;
        return this;
    }

    Order build() {
        return new Order(
                before.id(),
                before.kind(),
                state,
                before.agencyId(),
                before.organisationId(),
                before.aboutRecord(),
                before.documentNumber(),
                before.basis(),
                before.wanted(),
                before.place(),
                before.meetsAt(),
                workingDays,
                dueOn,
                before.preparedBy(),
                issuedOn,
                caseId,
                recordId,
                result,
                resultOn,
                proposedBy,
                before.calendar(),
                before.version());
    }
}
