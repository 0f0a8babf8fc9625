package org.zhengxin.rights.why;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * Why a record is public or not, since when and until when, by what, and how that can end earlier (公示依据说明).
 *
 * @param organisation the code of its organisation
 * @param since first day on which it was public; null if it never was
 * @param until last public day of what stands today; null if it is not public, or until a named event
 * @param points the answers in the order of the questions
 * @param ends how it can end earlier
 * @param channels the other channels; empty for the public
 */
record Why(
        UUID id,
        String kind,
        Text kindLabel,
        String organisation,
        String organisationName,
        String authority,
        String documentNumber,
        LocalDate decidedOn,
        boolean publicToday,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<Point> points,
        List<Point> ends,
        List<Point> channels) {}
