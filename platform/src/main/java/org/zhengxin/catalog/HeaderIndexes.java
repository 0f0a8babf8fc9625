package org.zhengxin.catalog;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of every template in normal spelling, prepared once. */
final class HeaderIndexes {

    private final Map<Template, Map<String, Column>> byTemplate = new IdentityHashMap<>();
    private final List<String> personWords;

    HeaderIndexes(Release release) {
        personWords = release.personHeaders().stream().map(HeaderName::normal).toList();
        for (Kind kind : release.kinds()) {
            kind.templates().forEach(template -> byTemplate.put(template, index(template)));
        }
    }

    private static Map<String, Column> index(Template template) {
        Map<String, Column> index = new HashMap<>();
        for (Column column : template.columns()) {
            column.headers().forEach(header -> index.putIfAbsent(HeaderName.normal(header), column));
        }
        return index;
    }

    /** Finds the column that a header means; null when it means none, or when its parts mean different ones. */
    @Nullable
    Column find(Template template, HeaderName name) {
        Map<String, Column> index = byTemplate.getOrDefault(template, Map.of());
        Column whole = index.get(name.whole());
        if (whole != null || name.parts().isEmpty()) {
            return whole;
        }
        Column first = index.get(name.parts().getFirst());
        boolean same = name.parts().stream().allMatch(part -> index.get(part) == first);
        return same ? first : null;
    }

    boolean person(String header) {
        return person(HeaderName.of(header));
    }

    boolean person(HeaderName name) {
        String normal = name.whole();
        return personWords.stream().anyMatch(normal::contains);
    }
}
