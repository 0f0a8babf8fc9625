package org.zhengxin.verifier;

import java.util.HexFormat;
import java.util.Set;
import org.zhengxin.foundation.commitment.FieldCommitment;
import org.zhengxin.foundation.commitment.VersionSalt;

/**
 * A line of an export with an entry (导出条目行) whose fields, as far as they are there, give its commitment.
 *
 * @param index in the log
 * @param entry the entry
 * @param content how much of what it commits to is there
 */
record ExportEntry(long index, Entry entry, Content content) {
    private static final Set<String> WHOLE = Set.of("index", "entry", "salt", "fields");

    /** With the salt of the version every hash could be tried out: where something is hidden, it is not given. */
    private static final Set<String> PARTLY = Set.of("index", "entry", "salts", "fields", "hashes");

    private static final String NAME = "legalRepresentative";

    /** How much of a version is there (内容). */
    enum Content {
        /** All fields. */
        WHOLE,
        /** Some fields, and the hashes of the others. */
        PARTLY,
        /** None. */
        NONE
    }

    /**
     * Reads a line.
     *
     * @param withoutNames whether the file says that names were left out
     */
    static ExportEntry read(Json json, boolean withoutNames) {
        json.only(withoutNames ? PARTLY : WHOLE);
        Entry entry = Entry.of(json.object("entry"));
        Content content = withoutNames ? partly(json) : whole(json);
        if (content != Content.NONE && !commitment(json, content).equals(entry.commitment())) {
            throw Stop.refuted(Sentence.FIELDS_DIFFER);
        }
        return new ExportEntry(json.number("index"), entry, content);
    }

    private static Content whole(Json json) {
        return json.has("salt") || json.has("fields") ? Content.WHOLE : Content.NONE;
    }

    private static Content partly(Json json) {
        if (!json.has("fields") && !json.has("salts") && !json.has("hashes")) {
            return Content.NONE;
        }
        if (json.object("fields").has(NAME)) {
            throw Stop.refuted(Sentence.NAME_IS_THERE);
        }
        return Content.PARTLY;
    }

    private static String commitment(Json json, Content content) {
        if (content == Content.PARTLY) {
            return ShownFields.of(json).commitment();
        }
        VersionSalt salt = VersionSalt.of(HexFormat.of().parseHex(json.hex("salt")));
        return FieldCommitment.over(
                FieldCommitment.hashes(salt, json.object("fields").values()));
    }
}
