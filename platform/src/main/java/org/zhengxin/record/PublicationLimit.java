package org.zhengxin.record;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.catalog.WorkingDays;

/** The day by which a decision must be public (公示时限), by the catalogue's time limit in working days. */
@Component
public class PublicationLimit {
    private static final String LIMIT = "online-publication";

    private final Catalogue catalogue;
    private final WorkingDays days;

    PublicationLimit(Catalogue catalogue, WorkingDays days) {
        this.catalogue = catalogue;
        this.days = days;
    }

    /** Returns the time limit that holds for decisions of a day, with its citation; empty if none was in force then. */
    public Optional<Deadline> rule(LocalDate decidedOn) {
        return catalogue.deadline(LIMIT, decidedOn).filter(deadline -> deadline.unit() == Deadline.Unit.WORKING_DAYS);
    }

    /** Returns the last day in time for a decision of a day; empty if no limit was in force then. */
    public Optional<LocalDate> due(LocalDate decidedOn) {
        return rule(decidedOn)
                .map(deadline ->
                        days.calendar().due(decidedOn, deadline.amount()).due());
    }
}
