package org.zhengxin.portal.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelRule;
import org.zhengxin.catalog.Clause;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Limit;
import org.zhengxin.portal.file.Tone;
import org.zhengxin.portal.file.Words;
import org.zhengxin.web.Text;

/** What the page of one kind shows; the template asks for it in words. */
record KindPage(Kind kind) {

    Text words(org.zhengxin.catalog.Text text) {
        return Words.of(text);
    }

    Tone tone() {
        return Tone.of(kind.nature());
    }

    Text basis(Basis basis) {
        return Words.of(basis);
    }

    /** The channels that the kind uses, in their fixed order. */
    List<ChannelRule> channels() {
        return Arrays.stream(Channel.values())
                .map(kind.publication().channels()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The bases of a clause's limits, each once. */
    List<Text> bases(Clause clause) {
        return clause.limits().stream()
                .map(Limit::basis)
                .distinct()
                .map(Words::of)
                .toList();
    }

    /** The values of an enumerated field in one language, or null for other fields. */
    @Nullable
    Text values(Field field) {
        if (field.values().isEmpty()) {
            return null;
        }
        return Text.of(
                field.values().stream().map(value -> value.label().zh()).collect(Collectors.joining("、")),
                field.values().stream().map(value -> value.label().en()).collect(Collectors.joining(", ")));
    }

    boolean isPublic(Field field) {
        return field.channels().contains(Channel.PUBLIC);
    }
}
