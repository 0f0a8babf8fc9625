package org.zhengxin.workbench.profiles;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.catalog.Kind;
import org.zhengxin.intake.ProfileDraft;
import org.zhengxin.intake.ProfilePreview;
import org.zhengxin.web.Text;

/** The pages of feed profiles. */
sealed interface ProfilePage {

    /** Whoever reads it. */
    Account account();

    /** What its forms carry. */
    String token();

    /**
     * The list, with the beginning of a new one.
     *
     * @param told key of the message that the last act left, or null
     * @param problem why a sample was not taken, or null
     */
    record All(
            Account account,
            String token,
            List<ProfileDraft> profiles,
            List<Kind> kinds,
            @Nullable String told,
            @Nullable Text problem)
            implements ProfilePage {

        /** Returns the name of a kind, as far as the catalogue has it. */
        String kind(String code, java.util.Locale locale) {
            return kinds.stream()
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .map(kind -> kind.label().in(locale))
                    .orElse(code);
        }
    }

    /**
     * The mapping.
     *
     * @param persons headers about persons, which fill nothing
     * @param sample the sealed sample; empty without one
     * @param preview the sample as it would be read; null if there is none to show
     * @param problem why it could not be saved or read, or null
     */
    record Mapping(
            Account account,
            String token,
            MappingForm form,
            Set<String> persons,
            String sample,
            @Nullable ProfilePreview preview,
            @Nullable Text problem)
            implements ProfilePage {}
}
