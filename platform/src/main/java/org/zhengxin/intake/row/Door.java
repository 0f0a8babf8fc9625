package org.zhengxin.intake.row;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.SubjectCategory;
import org.zhengxin.catalog.Target;
import org.zhengxin.foundation.code.OrganisationCode;
import org.zhengxin.foundation.code.OrganisationCodeCheck;
import org.zhengxin.foundation.code.PersonNumbers;
import org.zhengxin.foundation.code.RegistrationNumber;
import org.zhengxin.foundation.code.RegistrationNumberCheck;
import org.zhengxin.foundation.code.UnifiedCodeCheck;
import org.zhengxin.foundation.time.DayReader;
import org.zhengxin.foundation.time.DayReading;

/**
 * The door (准入): denies by default. Content is kept only of a row with a sound organisation identifier or of the
 * category organisation or sole trader; the category natural person refuses whatever the code. The shape of a name
 * decides nothing.
 */
public final class Door {
    private static final List<FieldRole> IDENTIFIERS = List.of(
            FieldRole.SUBJECT_CODE,
            FieldRole.SUBJECT_REGISTRATION_NUMBER,
            FieldRole.SUBJECT_ORGANISATION_CODE,
            FieldRole.SUBJECT_TAX_NUMBER,
            FieldRole.SUBJECT_INSTITUTION_NUMBER,
            FieldRole.SUBJECT_SOCIAL_NUMBER,
            FieldRole.REGISTRATION_NUMBER);

    private static final int IDENTITY_CARD = 18;

    private Door() {}

    /** Decides about a row; looks at no register. */
    public static Admission admit(Row row) {
        SubjectCategory category = category(row);
        if (category == SubjectCategory.NATURAL_PERSON) {
            return Admission.PERSON_CATEGORY;
        }
        boolean sound = row.code() instanceof UnifiedCodeCheck.Sound;
        if (PersonNumbers.isIdentityCard(row.text(FieldRole.SUBJECT_CODE))) {
            return cardLike(row, sound);
        }
        if (sound) {
            return Admission.ORGANISATION;
        }
        if (IDENTIFIERS.stream().anyMatch(role -> PersonNumbers.isIdentityCard(row.text(role)))) {
            return Admission.PERSON_NUMBER;
        }
        if (shapedLikeIdentityCard(row.text(FieldRole.SUBJECT_CODE))) {
            return Admission.CONTENT_NOT_KEPT;
        }
        if (category != null || soundOlderNumber(row)) {
            return Admission.ORGANISATION;
        }
        if (row.kind().target() == Target.ORGANISATION && row.codeValue() != null) {
            return Admission.ORGANISATION;
        }
        return row.text(FieldRole.SUBJECT_CODE) == null ? Admission.SUBJECT_UNCLEAR : Admission.CONTENT_NOT_KEPT;
    }

    /**
     * A sound code that could be an identity-card number too, as codes of institutions and social organisations can be.
     * Registration data that says what kind of organisation it is gives the code; anybody else's row needs it given.
     */
    private static Admission cardLike(Row row, boolean sound) {
        if (!sound) {
            return Admission.PERSON_NUMBER;
        }
        boolean registration =
                row.kind().target() == Target.ORGANISATION && row.text(FieldRole.ORGANISATION_KIND) != null;
        return registration ? Admission.ORGANISATION : Admission.ONLY_IF_REGISTERED;
    }

    private static @Nullable SubjectCategory category(Row row) {
        SubjectCategory category = row.category();
        if (category != null) {
            return category;
        }
        boolean person = namesPersons(row, row.text(FieldRole.SUBJECT_CATEGORY))
                || namesPersons(row, row.text(FieldRole.ORGANISATION_KIND));
        return person ? SubjectCategory.NATURAL_PERSON : null;
    }

    /** Tells whether a category that the form does not list contains a word that it lists for natural persons. */
    private static boolean namesPersons(Row row, @Nullable String text) {
        return text != null
                && row.template().codes().category().entrySet().stream()
                        .filter(entry -> entry.getValue() == SubjectCategory.NATURAL_PERSON)
                        .map(Map.Entry::getKey)
                        .anyMatch(word -> word.length() > 1 ? text.contains(word) : text.equals(word));
    }

    /** A mistyped identity-card number fails its check and is still one: such a cell is in no way kept. */
    private static boolean shapedLikeIdentityCard(@Nullable String text) {
        if (text == null
                || text.length() != IDENTITY_CARD
                || !text.substring(0, 17).chars().allMatch(Character::isDigit)) {
            return false;
        }
        return DayReader.read(text.substring(6, 14)) instanceof DayReading.Day;
    }

    private static boolean soundOlderNumber(Row row) {
        return RegistrationNumber.check(row.text(FieldRole.SUBJECT_REGISTRATION_NUMBER))
                        instanceof RegistrationNumberCheck.Sound
                || OrganisationCode.check(row.text(FieldRole.SUBJECT_ORGANISATION_CODE))
                        instanceof OrganisationCodeCheck.Sound;
    }
}
