package org.zhengxin.foundation.code;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.text.Placeholders;

/**
 * 旧证照号码: a number that an organisation bore before the unified code, normalised for comparison.
 *
 * @param type what the number is
 * @param value upper case, without spaces and width differences; never blank, never a filler
 */
public record OlderNumber(Type type, String value) {

    /**
     * Takes a number that is already normal.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public OlderNumber {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A number is not empty");
        }
    }

    /**
     * Reads a cell; empty for a blank one, for fillers such as 无, a slash or zeros, which are never a key, and for a
     * number whose digits a spreadsheet has lost. The dash of an organisation code is dropped.
     */
    public static Optional<OlderNumber> read(Type type, @Nullable String given) {
        String cell = CodeCell.normal(given);
        if (cell.isEmpty()
                || CodeCell.isOneCharacter(cell)
                || CodeCell.isNumberForm(cell)
                || Placeholders.isPlaceholder(given)) {
            return Optional.empty();
        }
        if (type == Type.ORGANISATION) {
            return switch (OrganisationCode.check(cell)) {
                case OrganisationCodeCheck.Sound(OrganisationCode code) -> number(type, code.value());
                case OrganisationCodeCheck.WrongCheckCharacter(OrganisationCode code) -> number(type, code.value());
                case OrganisationCodeCheck.Malformed _ -> number(type, cell);
                case OrganisationCodeCheck.Placeholder _, OrganisationCodeCheck.Absent _ -> Optional.empty();
            };
        }
        return number(type, cell);
    }

    private static Optional<OlderNumber> number(Type type, String value) {
        return Optional.of(new OlderNumber(type, value));
    }

    /** The kinds of older number that the official forms have columns for. */
    public enum Type {
        /** 工商注册号, of fifteen digits or the thirteen of before 2007. */
        REGISTRATION,
        /** 组织机构代码. */
        ORGANISATION,
        /** 税务登记号. */
        TAX,
        /** 事业单位证书号. */
        INSTITUTION,
        /** 社会组织登记证号. */
        SOCIAL_ORGANISATION
    }
}
