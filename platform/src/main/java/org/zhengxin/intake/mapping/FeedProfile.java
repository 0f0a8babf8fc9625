package org.zhengxin.intake.mapping;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.AmountUnit;

/**
 * How an agency's own headers fill the fields of a kind (报送模板配置); mapped once and saved under a name.
 *
 * @param name the agency's name for it
 * @param kind code of the kind
 * @param columns the agency's header to the code of the field
 * @param units the unit of an amount field where it differs from the form's, by field code
 * @param constants values that every row has, by field code
 * @param words the agency's own words for the values of a list, by field code and then by word
 */
public record FeedProfile(
        String name,
        String kind,
        Map<String, String> columns,
        Map<String, AmountUnit> units,
        Map<String, String> constants,
        Map<String, Map<String, String>> words) {

    /** Copies the maps. */
    public FeedProfile {
        columns = Map.copyOf(columns);
        units = Map.copyOf(units);
        constants = Map.copyOf(constants);
        words = words.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    }

    /** Returns the unit of an amount field, or null for the form's own. */
    public @Nullable AmountUnit unit(String field) {
        return units.get(field);
    }
}
