package org.zhengxin.foundation.text;

/**
 * 主体名称: an organisation's name as given, beside the form in which two of them are compared.
 *
 * <p>Equal normal forms suggest the same name, never the same organisation: several may bear one name.
 *
 * @param given the cell's text, untouched
 * @param normal see {@link #normal(String)}
 */
public record OrganisationName(String given, String normal) {

    /** Reads a name. */
    public static OrganisationName of(String given) {
        return new OrganisationName(given, normal(given));
    }

    /**
     * Gives the form in which names are compared: width and case folded, brackets unified to round ones, without
     * spaces, dots, dashes, quotation marks and invisible characters; 〇, ○ and 零 unified, and 0 beside Chinese
     * numerals with them; compatibility characters, radicals and the private-use characters of older GB 18030 tables
     * replaced by the ordinary ones; unambiguous traditional characters by simplified ones. All other characters,
     * private use and those outside the BMP included, stay.
     */
    public static String normal(String given) {
        return NameFold.fold(given);
    }

    /** Tells whether two names are equal in the form in which names are compared. */
    public boolean matches(OrganisationName other) {
        return normal.equals(other.normal);
    }
}
