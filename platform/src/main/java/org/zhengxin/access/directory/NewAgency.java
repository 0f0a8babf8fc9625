package org.zhengxin.access.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency to be added; the code is sound and in upper case.
 *
 * @param successorOf the number of the agency whose duties it took over
 */
public record NewAgency(
        String code,
        String name,
        @Nullable String nameEn,
        @Nullable String region,
        boolean providesRegistration,
        @Nullable Long successorOf,
        List<String> formerNames) {

    public NewAgency {
        formerNames = List.copyOf(formerNames);
    }
}
