package org.zhengxin.trail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One access as those see it who may know which account it was (查阅记录).
 *
 * @param reader such as {@code account:17}
 * @param organisation the register's key of whose data were read, or null
 * @param what the word of the kind of view
 */
public record AccessLine(
        long id,
        Instant at,
        String reader,
        String unit,
        String role,
        @Nullable Long organisation,
        String what,
        List<UUID> items,
        String purpose,
        @Nullable String caseNumber,
        @Nullable String onBehalfOf) {}
