package org.zhengxin.intake.run;

import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Identity;
import org.zhengxin.foundation.code.DocumentNumber;
import org.zhengxin.intake.row.Row;
import org.zhengxin.record.Fingerprint;

/**
 * What a row's document numbers say about its record (文书标识).
 *
 * @param number the document number as given; empty if it is a filler
 * @param key fingerprint of deciding authority, kind and document number, or null if the number is a filler
 * @param extraKey the kind's own extra key in normal form, else empty
 */
record DocumentIdentity(String number, @Nullable Fingerprint key, String extraKey) {

    static DocumentIdentity of(Row row, String authorityKey) {
        Identity identity = row.kind().identity();
        String given = filled(row, identity, identity.documentField());
        DocumentNumber number = DocumentNumber.of(given);
        return new DocumentIdentity(
                given == null ? "" : given,
                number.isKey() ? Fingerprint.ofDocument(authorityKey, row.kind().code(), number.normal()) : null,
                extraKey(filled(row, identity, identity.extraKeyField())));
    }

    private static String extraKey(@Nullable String text) {
        DocumentNumber number = DocumentNumber.of(text);
        return number.isKey() ? number.normal() : "";
    }

    private static @Nullable String filled(Row row, Identity identity, @Nullable String field) {
        String text = field == null ? null : row.text(field);
        return text == null || identity.isPlaceholder(text) ? null : text;
    }
}
