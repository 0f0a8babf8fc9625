package org.zhengxin.organisation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.code.Region;
import org.zhengxin.foundation.code.Regions;
import org.zhengxin.organisation.Vocabulary;
import org.zhengxin.web.Language;

/** Gives the codes and names that stand beside what registration data say (代码与名称). */
@Component
class Labels {
    private final Vocabulary vocabulary;

    Labels(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Nullable
    String kindCode(@Nullable String kind) {
        return vocabulary.kind(kind).map(Vocabulary.Term::code).orElse(null);
    }

    @Nullable
    String statusCode(@Nullable String status) {
        return vocabulary.status(status).map(Vocabulary.Term::code).orElse(null);
    }

    /** Returns a status in a language; as given where its wording is not known. */
    @Nullable
    String status(@Nullable String status, Language language) {
        return vocabulary.status(status).map(term -> term.label().in(language)).orElse(status);
    }

    @Nullable
    RegionAnswer region(@Nullable String code) {
        return code == null
                ? null
                : new RegionAnswer(code, Regions.find(code).map(Region::name).orElse(null));
    }

    /**
     * A region.
     *
     * @param code as registered
     * @param name null if the code is not in today's list
     */
    record RegionAnswer(String code, @Nullable String name) {}
}
