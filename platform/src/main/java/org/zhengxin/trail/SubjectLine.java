package org.zhengxin.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One access as the organisation sees whose data were read (本组织被查阅记录): the unit, the role and why, never who.
 *
 * @param id for the place in the list
 * @param what the word of the kind of view
 * @param purpose its id, see {@link Purposes}
 * @param onBehalfOf the unit that asked for it if that is not the reader's own, or null
 */
public record SubjectLine(
        long id,
        Instant at,
        String unit,
        String role,
        String what,
        String purpose,
        @Nullable String caseNumber,
        @Nullable String onBehalfOf) {}
