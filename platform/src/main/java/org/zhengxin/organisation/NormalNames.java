package org.zhengxin.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhengxin.foundation.text.OrganisationName;

/** Compares lists of names (名称) by their normal form. */
final class NormalNames {
    private NormalNames() {}

    /** Returns the names once each, in order, without those that are another spelling of {@code current}. */
    static List<String> distinctWithout(String current, List<String> names) {
        if (names.isEmpty()) {
            return names;
        }
        Set<String> seen = new HashSet<>();
        seen.add(OrganisationName.normal(current));
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            if (seen.add(OrganisationName.normal(name))) {
                distinct.add(name);
            }
        }
        return List.copyOf(distinct);
    }
}
