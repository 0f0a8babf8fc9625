package org.zhengxin.rights.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * The credit-repair notice of an adverse record (信用修复告知书), as it stands today.
 *
 * @param code the organisation's
 * @param severity as the register has it, or null
 * @param published whether everyone may see the record
 * @param lastPublicDay the last day of publication; null if it is not public, or an event ends it
 * @param end how it ends by itself
 * @param earliest the first day of an application for repair; null if none is known
 * @param repair what the rule says about repair
 * @param served the day on which it counts as served, or null
 */
record RepairNotice(
        UUID record,
        long organisationId,
        String code,
        String name,
        Text kind,
        String authority,
        String documentNumber,
        LocalDate decidedOn,
        @Nullable Text severity,
        boolean published,
        @Nullable LocalDate lastPublicDay,
        Text end,
        @Nullable LocalDate earliest,
        Text repair,
        Text where,
        Text basis,
        List<Text> remedies,
        @Nullable LocalDate served,
        NoticeEvents events,
        NoticeState state) {}
