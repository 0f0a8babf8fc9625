package org.zhengxin.foundation.code;

import org.jspecify.annotations.Nullable;

/** 混合代码: what a cell holds in a column where unified codes and older numbers stand side by side. */
public sealed interface MixedCode {

    /** Eighteen characters, or nothing at all, a filler or a damaged number. */
    record Unified(UnifiedCodeCheck check) implements MixedCode {}

    /** Fifteen digits. */
    record Registration(RegistrationNumberCheck check) implements MixedCode {}

    /** Nine characters, with or without the dash before the last. */
    record Organisation(OrganisationCodeCheck check) implements MixedCode {}

    /** Something of another length, which may still be an older number. */
    record Other(String value) implements MixedCode {}

    /** Tells by its length what a cell holds; never throws for what a file may hold. */
    static MixedCode read(@Nullable String given) {
        UnifiedCodeCheck unified = UnifiedCode.check(given);
        if (!(unified instanceof UnifiedCodeCheck.Malformed(UnifiedCodeCheck.Reason reason))
                || reason != UnifiedCodeCheck.Reason.LENGTH) {
            return new Unified(unified);
        }
        RegistrationNumberCheck registration = RegistrationNumber.check(given);
        if (!(registration instanceof RegistrationNumberCheck.Malformed)) {
            return new Registration(registration);
        }
        OrganisationCodeCheck organisation = OrganisationCode.check(given);
        return organisation instanceof OrganisationCodeCheck.Malformed
                ? new Other(CodeCell.normal(given))
                : new Organisation(organisation);
    }
}
