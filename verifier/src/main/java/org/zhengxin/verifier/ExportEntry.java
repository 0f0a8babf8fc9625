package org.zhengxin.verifier;

import java.util.HexFormat;
import java.util.Set;
import org.zhengxin.foundation.commitment.FieldCommitment;
import org.zhengxin.foundation.commitment.VersionSalt;

/**
 * A line of an export with an entry (导出条目行) whose fields, unless they are erased, give its commitment.
 *
 * @param index in the log
 * @param entry the entry
 * @param erased whether its fields and their salt are no longer there
 */
record ExportEntry(long index, Entry entry, boolean erased) {
    private static final Set<String> MEMBERS = Set.of("index", "entry", "salt", "fields");

    static ExportEntry read(Json json) {
        json.only(MEMBERS);
        Entry entry = Entry.of(json.object("entry"));
        boolean erased = !json.has("salt") && !json.has("fields");
        if (!erased && !commitment(json).equals(entry.commitment())) {
            throw Stop.refuted(Sentence.FIELDS_DIFFER);
        }
        return new ExportEntry(json.number("index"), entry, erased);
    }

    private static String commitment(Json json) {
        VersionSalt salt = VersionSalt.of(HexFormat.of().parseHex(json.hex("salt")));
        return FieldCommitment.over(
                FieldCommitment.hashes(salt, json.object("fields").values()));
    }
}
