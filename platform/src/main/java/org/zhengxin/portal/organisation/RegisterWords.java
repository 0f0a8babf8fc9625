package org.zhengxin.portal.organisation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.code.Industries;
import org.zhengxin.foundation.code.IndustryCodeCheck;
import org.zhengxin.foundation.code.Region;
import org.zhengxin.foundation.code.Regions;
import org.zhengxin.organisation.Vocabulary;
import org.zhengxin.web.Text;

/** Says what registration data hold in words: in Chinese as given, in English where a term or a name is known. */
@Component
class RegisterWords {
    private final Vocabulary vocabulary;

    RegisterWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Nullable
    Text kind(@Nullable String given) {
        return given == null ? null : Text.of(given, english(vocabulary.kind(given), given));
    }

    @Nullable
    Text status(@Nullable String given) {
        return given == null ? null : Text.of(given, english(vocabulary.status(given), given));
    }

    /** Returns a region alone; null if its code is not in today's list. */
    @Nullable
    Text region(@Nullable String code) {
        return code == null ? null : Regions.find(code).map(RegisterWords::name).orElse(null);
    }

    /** Returns a region with those around it; null if its code is not in today's list. */
    @Nullable
    Text regionInFull(@Nullable String code) {
        return code == null
                ? null
                : Regions.fullName(code)
                        .map(name -> Text.of(name, Regions.fullEnglish(code).orElse(name)))
                        .orElse(null);
    }

    @Nullable
    Text industry(@Nullable String code) {
        return Industries.check(code) instanceof IndustryCodeCheck.Sound sound
                ? Industries.find(sound.code())
                        .map(industry -> Text.of(code + " " + industry.zh(), code + " " + industry.en()))
                        .orElse(null)
                : null;
    }

    static Text name(Region region) {
        return Text.of(region.name(), region.english());
    }

    private static String english(Optional<Vocabulary.Term> term, String given) {
        return term.map(known -> known.label().en()).orElse(given);
    }
}
