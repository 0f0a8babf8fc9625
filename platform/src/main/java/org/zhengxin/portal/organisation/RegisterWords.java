package org.zhengxin.portal.organisation;

import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.code.Industries;
import org.zhengxin.foundation.code.Industry;
import org.zhengxin.foundation.code.IndustryCodeCheck;
import org.zhengxin.foundation.code.Regions;

/** Says codes of registration data in words. */
final class RegisterWords {

    private RegisterWords() {}

    static @Nullable String region(@Nullable String code) {
        return code == null ? null : Regions.fullName(code).orElse(null);
    }

    static @Nullable String industry(@Nullable String code) {
        return Industries.check(code) instanceof IndustryCodeCheck.Sound sound
                ? Industries.find(sound.code()).map(Industry::zh).orElse(null)
                : null;
    }
}
