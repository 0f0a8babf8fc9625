package org.zhengxin.access;

import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * An agency that delivers records (数据提供单位).
 *
 * @param id its number here
 * @param code its own unified social credit code (统一社会信用代码), 18 characters, upper case
 * @param name its name as given
 * @param nameEn its English name, if known
 * @param region its region code (行政区划代码), six digits, if known
 * @param providesRegistration whether its registration data opens, changes and confirms organisations
 * @param fourEyes whether its adverse records wait for its reviewer's release (审核放行); otherwise the rule releases them
 */
public record Agency(
        long id,
        String code,
        String name,
        @Nullable String nameEn,
        @Nullable String region,
        boolean providesRegistration,
        boolean fourEyes) {

    /** Makes one whose records the rule releases. */
    public Agency(
            long id,
            String code,
            String name,
            @Nullable String nameEn,
            @Nullable String region,
            boolean providesRegistration) {
        this(id, code, name, nameEn, region, providesRegistration, false);
    }

    /** Returns its name for readers; without an English one, the one that it has. */
    public Text label() {
        return Text.of(name, nameEn == null ? name : nameEn);
    }
}
