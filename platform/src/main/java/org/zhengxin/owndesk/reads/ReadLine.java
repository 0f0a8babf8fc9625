package org.zhengxin.owndesk.reads;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * One look at what is held about the organisation (查阅记录): unit, role, purpose and case number, never who.
 *
 * @param own whether it was the organisation itself
 */
public record ReadLine(
        long id,
        ZonedDateTime at,
        String unit,
        Text role,
        Text what,
        Text purpose,
        @Nullable String caseNumber,
        @Nullable String onBehalfOf,
        boolean own) {}
