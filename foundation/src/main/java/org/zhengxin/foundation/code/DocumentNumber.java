package org.zhengxin.foundation.code;

import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.text.Placeholders;
import org.zhengxin.foundation.text.TextNormal;

/**
 * 文号: a document's number as given, beside the form in which two of them are compared.
 *
 * @param asGiven the cell's text, untouched; empty if there was none
 * @param normal width and case folded, all brackets {@code []}, all dashes {@code -}, without spaces, without 第 before
 *     the serial number and 号 at the end
 */
public record DocumentNumber(String asGiven, String normal) {

    /** Reads a cell; a missing one gives the empty number. */
    public static DocumentNumber of(@Nullable String given) {
        return given == null ? new DocumentNumber("", "") : new DocumentNumber(given, DocumentNumberFold.fold(given));
    }

    /** Tells whether the cell was empty. */
    public boolean isAbsent() {
        return TextNormal.isBlank(asGiven);
    }

    /** Tells whether the cell held a filler such as 空, 无 or a slash, or nothing that can be compared. */
    public boolean isPlaceholder() {
        return !isAbsent() && (normal.isEmpty() || Placeholders.isPlaceholder(asGiven));
    }

    /** Tells whether a spreadsheet turned the number into a form that has lost digits, such as {@code 4.1E+17}. */
    public boolean isDamaged() {
        return CodeCell.isNumberForm(normal);
    }

    /** Tells whether the number may identify a document: not absent, no filler, not damaged. */
    public boolean isKey() {
        return !isAbsent() && !isPlaceholder() && !isDamaged();
    }
}
