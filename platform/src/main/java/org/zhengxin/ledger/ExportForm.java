package org.zhengxin.ledger;

import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.commitment.FieldCommitment;
import org.zhengxin.foundation.commitment.VersionSalt;

/** How much of each version an export holds (导出形式). */
public enum ExportForm {
    /** All of it, names of legal representatives and what is not public included (完整): for the operator alone. */
    WHOLE {
        @Override
        void show(Map<String, @Nullable Object> line, LogSource.Held held, Set<String> open) {
            line.put("salt", HexFormat.of().formatHex(Objects.requireNonNull(held.salt())));
            line.put("fields", held.fields());
        }
    },
    /**
     * What is open to all, and of the other fields their hashes (不含姓名): for anybody. The salt of the version, by which a
     * short value could be found by trying, is not in it.
     */
    WITHOUT_NAMES {
        @Override
        void show(Map<String, @Nullable Object> line, LogSource.Held held, Set<String> open) {
            VersionSalt secret = VersionSalt.of(Objects.requireNonNull(held.salt()));
            SortedMap<String, @Nullable Object> fields = new TreeMap<>();
            SortedMap<String, String> salts = new TreeMap<>();
            SortedMap<String, String> hashes = new TreeMap<>();
            held.fields().forEach((name, value) -> {
                if (open.contains(name)) {
                    fields.put(name, value);
                    salts.put(name, HexFormat.of().formatHex(secret.ofField(name)));
                } else {
                    hashes.put(name, FieldCommitment.hash(secret.ofField(name), value));
                }
            });
            if (!fields.isEmpty()) { // even the names of fields tell what kind of thing it is
                line.put("fields", fields);
                line.put("salts", salts);
                line.put("hashes", hashes);
            }
        }
    };

    /** Adds what it shows of a version that has not been destroyed to its line. */
    abstract void show(Map<String, @Nullable Object> line, LogSource.Held held, Set<String> open);
}
