package org.zhengxin.rights.cases;

import org.jspecify.annotations.Nullable;
import org.zhengxin.rights.clock.SetTerm;

/**
 * A step of a case (办理步骤).
 *
 * @param event what happened, a stable name such as {@code ROUTED}
 * @param stage the stage that follows
 * @param agencyId the agency that has to do with it from now on; null leaves the one that it has
 * @param term the stage's where an authority sets it; null where the procedure has a time limit, or none
 * @param actor who did it
 */
public record Step(
        String event,
        String stage,
        @Nullable Long agencyId,
        @Nullable SetTerm term,
        String actor) {}
