package org.zhengxin.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that a record names and the register does not know (待确认主体).
 *
 * @param origin the row that named it
 * @param code sound 统一社会信用代码, upper case
 * @param name as the row gives it
 * @param kind category as the row gives it, such as 个体工商户
 * @param region six-digit division code, or null
 */
public record NewOrganisation(
        RowOrigin origin,
        String code,
        String name,
        @Nullable String kind,
        @Nullable String region) {
    RegisterData data() {
        return new RegisterData(
                Cleaned.text(name),
                List.of(),
                Cleaned.optional(kind),
                null,
                null,
                null,
                Cleaned.region(region),
                null,
                null,
                null,
                null);
    }

    /** Names the organisation without the row's content. */
    @Override
    public String toString() {
        return "NewOrganisation[" + code + "]";
    }
}
