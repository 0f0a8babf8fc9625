package org.zhengxin.intake;

import java.util.Map;

/**
 * A feed profile as a page shows and saves it (报送模板配置), in the words of the interface's {@code /api/v1/profiles}.
 *
 * @param name the agency's name for it
 * @param kind code of the kind
 * @param columns the agency's header to the code of the field
 * @param units the unit of an amount field, {@code YUAN} or {@code TEN_THOUSAND_YUAN}, by field code
 * @param constants values that every row has, by field code
 * @param words the agency's own words for the values of a list, by field code and then by word
 */
public record ProfileDraft(
        String name,
        String kind,
        Map<String, String> columns,
        Map<String, String> units,
        Map<String, String> constants,
        Map<String, Map<String, String>> words) {}
