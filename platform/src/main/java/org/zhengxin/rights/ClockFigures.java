package org.zhengxin.rights;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How time limits were kept (期限执行情况), for figures that everyone may see: numbers alone, no case. */
public interface ClockFigures {

    /**
     * What somebody did in time within a period.
     *
     * @param agencyId whose time limits they were; null for the office's, and for whole cases
     * @param done how many ended in the period
     * @param onTime how many of them by their last day; those that never had one, being suspended, count
     * @param medianWorkingDays the middle of the working days that they took, the day of the event not counted; null if
     *     none ended
     */
    record Figure(
            @Nullable Long agencyId,
            long done,
            long onTime,
            @Nullable Integer medianWorkingDays) {}

    /**
     * Returns how agencies and the office kept the time limits that they had, the office first, then by agency.
     *
     * @param from the first day of the period in which the time limits ended by the act
     * @param until the last day of it
     */
    List<Figure> byAgency(LocalDate from, LocalDate until);

    /** Returns how whole cases of a kind went, from their first day to their end; those that ended in a period. */
    Figure ofCases(CaseKind kind, LocalDate from, LocalDate until);
}
