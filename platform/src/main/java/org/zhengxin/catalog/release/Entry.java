package org.zhengxin.catalog.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.catalog.Effective;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.RegionProfile;
import org.zhengxin.catalog.Release;
import org.zhengxin.catalog.RepairRule;

/**
 * An entry of a release as the register remembers it.
 *
 * @param type {@code kind}, {@code deadline}, {@code profile} or {@code repair}
 * @param code the entry's code
 * @param from its first day
 * @param until its last day, or null
 * @param hash SHA-256 in hexadecimal over the body
 * @param body what the entry says, in canonical form
 */
record Entry(
        String type, String code, LocalDate from, @Nullable LocalDate until, String hash, String body) {

    /** Lists the entries of a release. */
    static List<Entry> of(Release release) {
        List<Entry> entries = new ArrayList<>();
        for (Kind kind : release.kinds()) {
            String body = Canonical.of(kind, Set.of("effective", "description"));
            entries.add(entry("kind", kind.code(), kind.effective(), body));
        }
        for (Deadline deadline : release.deadlines()) {
            String body = Canonical.of(deadline, Set.of("effective"));
            entries.add(entry("deadline", deadline.id() + "@" + deadline.profile(), deadline.effective(), body));
        }
        for (RegionProfile profile : release.profiles()) {
            String body = Canonical.of(profile, Set.of("effective"));
            entries.add(entry("profile", profile.region(), profile.effective(), body));
        }
        for (RepairRule repair : release.repairs()) {
            String body = Canonical.of(repair, Set.of("effective"));
            entries.add(entry("repair", repair.kind(), repair.effective(), body));
        }
        return entries;
    }

    private static Entry entry(String type, String code, Effective effective, String body) {
        return new Entry(type, code, effective.from(), effective.until(), sha256(body), body);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean sameEntry(Entry other) {
        return type.equals(other.type) && code.equals(other.code) && from.equals(other.from);
    }

    String name() {
        return type + " " + code + " from " + from;
    }
}
