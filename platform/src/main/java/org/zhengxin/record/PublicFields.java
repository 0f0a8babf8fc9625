package org.zhengxin.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.Kind;
import org.zhengxin.foundation.json.CanonicalJson;

/** Tells which fields of a kind the public is shown today (公开字段). */
@Component
class PublicFields {
    private final Catalogue catalogue;

    PublicFields(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the codes of the fields that are shown; none for a kind that the catalogue does not know any more. */
    Set<String> of(String kind) {
        return catalogue.kind(kind).map(Kind::fields).orElse(List.of()).stream()
                .filter(field -> field.channels().contains(Channel.PUBLIC))
                .map(Field::code)
                .collect(Collectors.toSet());
    }

    /** Returns the codes of the members of a body that are not shown; null if all are. */
    @Nullable
    List<String> withheld(String kind, String body) {
        if (!(CanonicalJson.parse(body) instanceof Map<?, ?> members)) {
            return null;
        }
        Set<String> shown = of(kind);
        List<String> withheld = members.keySet().stream()
                .map(String::valueOf)
                .filter(code -> !shown.contains(code))
                .sorted()
                .toList();
        return withheld.isEmpty() ? null : withheld;
    }
}
