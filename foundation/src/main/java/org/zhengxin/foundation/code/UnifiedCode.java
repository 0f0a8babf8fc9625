package org.zhengxin.foundation.code;

import org.jspecify.annotations.Nullable;

/**
 * 统一社会信用代码: the well-formed eighteen characters of a unified social credit code, in upper case.
 *
 * <p>Well-formed says nothing about the check characters; {@link #check(String)} does. Source: GB 32100-2015.
 *
 * @param value eighteen characters of {@code 0-9A-Z} without I, O, S, V and Z, the third to eighth digits
 */
public record UnifiedCode(String value) implements Comparable<UnifiedCode> {

    /**
     * Takes a code that is already normal, such as one from the store.
     *
     * @throws IllegalArgumentException if it is not well-formed, or a filler such as {@code 00000000000000000X}
     */
    public UnifiedCode {
        if (!UnifiedCodeRule.isWellFormed(value)) {
            throw new IllegalArgumentException("Not a well-formed unified social credit code");
        }
    }

    /**
     * Reads a cell as a unified code; never throws for what a file may hold. Folds width and case and drops spaces;
     * a character that the standard does not have is never replaced by a guess.
     */
    public static UnifiedCodeCheck check(@Nullable String given) {
        return UnifiedCodeReader.read(given);
    }

    /**
     * Builds the code with a sound check character from its first eight characters and an organisation code.
     *
     * @throws IllegalArgumentException if the outcome would not be well-formed
     */
    public static UnifiedCode of(String firstEight, OrganisationCode organisationCode) {
        String body = firstEight + organisationCode.value();
        if (!UnifiedCodeRule.isWellFormed(body + '0')) {
            throw new IllegalArgumentException("Not the first seventeen characters of a unified social credit code");
        }
        return new UnifiedCode(body + UnifiedCodeRule.checkCharacter(body));
    }

    /** Tells whether the eighteenth character is the one that belongs to the others. */
    public boolean hasSoundCheckCharacter() {
        return value.charAt(17) == UnifiedCodeRule.checkCharacter(value);
    }

    /** Tells whether the seventeenth character is the one that belongs to the organisation code inside. */
    public boolean hasSoundOrganisationPart() {
        return value.charAt(16) == OrganisationCode.checkCharacter(value, 8);
    }

    /** Gives the registering department (登记管理部门), the first character. */
    public char department() {
        return value.charAt(0);
    }

    /** Gives the kind of organisation within its department (机构类别), the second character. */
    public char category() {
        return value.charAt(1);
    }

    /** Gives the region of registration (登记管理机关行政区划), which need not be a region of today's list. */
    public RegionCode region() {
        return new RegionCode(value.substring(2, 8));
    }

    /** Gives characters nine to seventeen, the place of the organisation code (组织机构代码), sound or not. */
    public String organisationPart() {
        return value.substring(8, 17);
    }

    @Override
    public int compareTo(UnifiedCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
