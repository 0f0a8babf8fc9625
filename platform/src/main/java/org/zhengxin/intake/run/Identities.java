package org.zhengxin.intake.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Identity;
import org.zhengxin.foundation.code.DocumentNumber;
import org.zhengxin.foundation.time.DayReading;
import org.zhengxin.intake.row.Row;
import org.zhengxin.organisation.OrganisationRef;
import org.zhengxin.record.Fingerprint;

/**
 * What tells a row's record from others (记录标识): deciding authority, kind and document number; where the number is a
 * filler, the licence number; else the day of the decision and the fields that the kind names.
 *
 * @param keys fingerprints of the document, the row's own first
 * @param extraKey the kind's own extra key in normal form, else empty
 * @param document whether the key is a real document number
 */
record Identities(List<Fingerprint> keys, String extraKey, boolean document) {

    /** Returns the identity of a row about an organisation; substitutes are looked for in its whole merge group. */
    static Identities of(Row row, String authorityKey, OrganisationRef organisation) {
        Identity identity = row.kind().identity();
        String extra = normal(identity.extraKeyField() == null ? null : row.text(identity.extraKeyField()), identity);
        Fingerprint document = documentKey(row, authorityKey);
        if (document != null) {
            return new Identities(List.of(document), extra, true);
        }
        String kind = row.kind().code();
        List<Fingerprint> keys = new ArrayList<>(1);
        for (Long id : ownFirst(organisation)) {
            keys.add(
                    extra.isEmpty()
                            ? substitute(row, identity, authorityKey, kind, id.toString())
                            : Fingerprint.over("licence", authorityKey, kind, id.toString(), extra));
        }
        return new Identities(keys, extra, false);
    }

    /** Returns the fingerprint of the row's document, or null if its number is a filler. */
    static @Nullable Fingerprint documentKey(Row row, String authorityKey) {
        Identity identity = row.kind().identity();
        DocumentNumber number =
                DocumentNumber.of(identity.documentField() == null ? null : row.text(identity.documentField()));
        return number.isKey() && !identity.isPlaceholder(number.asGiven())
                ? Fingerprint.over("document", authorityKey, row.kind().code(), number.normal())
                : null;
    }

    private static List<Long> ownFirst(OrganisationRef organisation) {
        List<Long> ids = new ArrayList<>(organisation.groupIds().size());
        ids.add(organisation.id());
        organisation.groupIds().stream().filter(id -> id != organisation.id()).forEach(ids::add);
        return ids;
    }

    private static Fingerprint substitute(
            Row row, Identity identity, String authorityKey, String kind, String organisation) {
        List<String> parts = new ArrayList<>(List.of("digest", authorityKey, kind, organisation));
        parts.add(
                row.day(FieldRole.DECIDED_ON) instanceof DayReading.Day(java.time.LocalDate day) ? day.toString() : "");
        for (String field : identity.digestFields()) {
            String text = row.text(field);
            parts.add(text == null ? "" : DocumentNumber.of(text).normal());
        }
        return Fingerprint.over(parts.toArray(String[]::new));
    }

    private static String normal(@Nullable String text, Identity identity) {
        DocumentNumber number = DocumentNumber.of(text);
        return number.isKey() && !identity.isPlaceholder(number.asGiven()) ? number.normal() : "";
    }
}
