package org.zhengxin.intake.run;

import java.util.ArrayList;
import java.util.List;
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
 */
final class Identities {
    private Identities() {}

    /**
     * Returns the fingerprints under which a row's record stands or may stand, its own first; substitutes for a document
     * number are looked for in the organisation's whole merge group.
     */
    static List<Fingerprint> keys(Prospect prospect, OrganisationRef organisation) {
        DocumentIdentity document = prospect.document();
        if (document.key() != null) {
            return List.of(document.key());
        }
        Row row = prospect.checked().row();
        String authority = prospect.authority().key();
        String kind = row.kind().code();
        List<Fingerprint> keys = new ArrayList<>(1);
        for (Long id : ownFirst(organisation)) {
            keys.add(
                    document.extraKey().isEmpty()
                            ? substitute(row, authority, kind, id.toString())
                            : Fingerprint.over("licence", authority, kind, id.toString(), document.extraKey()));
        }
        return keys;
    }

    private static List<Long> ownFirst(OrganisationRef organisation) {
        List<Long> ids = new ArrayList<>(organisation.groupIds().size());
        ids.add(organisation.id());
        organisation.groupIds().stream().filter(id -> id != organisation.id()).forEach(ids::add);
        return ids;
    }

    private static Fingerprint substitute(Row row, String authorityKey, String kind, String organisation) {
        Identity identity = row.kind().identity();
        List<String> parts = new ArrayList<>(List.of("digest", authorityKey, kind, organisation));
        parts.add(
                row.day(FieldRole.DECIDED_ON) instanceof DayReading.Day(java.time.LocalDate day) ? day.toString() : "");
        for (String field : identity.digestFields()) {
            String text = row.text(field);
            parts.add(text == null ? "" : DocumentNumber.of(text).normal());
        }
        return Fingerprint.over(parts.toArray(String[]::new));
    }
}
