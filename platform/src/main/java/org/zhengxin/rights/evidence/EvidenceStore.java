package org.zhengxin.rights.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of cases in the database (证据存取), in encrypted pieces: never more than a piece of a file is in memory. */
@Component
class EvidenceStore {
    private static final int PART_BYTES = 256 * 1024;

    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes a file piece by piece; one that is refused leaves nothing. */
    Staged write(UUID caseId, CaseCipher cipher, @Nullable String name, InputStream content, long largest)
            throws IOException {
        UUID file = UUID.randomUUID();
        jdbc.sql("INSERT INTO case_file (id, case_id, staged_at) VALUES (?, ?, ?)")
                .param(file)
                .param(caseId)
                .param(OffsetDateTime.now(clock))
                .update();
        boolean stored = false;
        try {
            Staged staged = pieces(file, cipher, name, content, largest);
            if (staged instanceof Staged.Stored whole) {
                jdbc.sql("UPDATE case_file SET sealed = ? WHERE id = ?")
                        .param(cipher.seal(whole.file().written(), "file/" + file))
                        .param(file)
                        .update();
                stored = true;
            }
            return staged;
        } finally {
            if (!stored) {
                delete(caseId, List.of(file));
            }
        }
    }

    private Staged pieces(UUID file, CaseCipher cipher, @Nullable String name, InputStream content, long largest)
            throws IOException {
        MessageDigest digest = newDigest();
        EvidenceType type = null;
        byte[] tail = {};
        long bytes = 0;
        int parts = 0;
        for (byte[] part = content.readNBytes(PART_BYTES); part.length > 0; part = content.readNBytes(PART_BYTES)) {
            if (parts == 0) {
                Optional<EvidenceType> told = EvidenceType.ofStart(part);
                if (told.isEmpty()) {
                    return new Staged.Refused(Staged.Reason.WRONG_TYPE);
                }
                type = told.get();
            }
            bytes += part.length;
            if (bytes > largest) {
                return new Staged.Refused(Staged.Reason.TOO_LARGE);
            }
            digest.update(part);
            tail = tail(tail, part);
            insert(file, parts++, cipher.seal(part, place(file, parts - 1)));
        }
        if (type == null) {
            return new Staged.Refused(Staged.Reason.EMPTY);
        }
        if (!type.endsWell(tail)) {
            return new Staged.Refused(Staged.Reason.WRONG_TYPE);
        }
        return new Staged.Stored(new EvidenceFile(
                file, FileName.of(name, type), type, bytes, HexFormat.of().formatHex(digest.digest()), parts));
    }

    private void insert(UUID file, int part, byte[] sealed) {
        jdbc.sql("INSERT INTO case_file_part (file_id, part, sealed) VALUES (?, ?, ?)")
                .param(file)
                .param(part)
                .param(sealed)
                .update();
    }

    /** Returns how many files a case has, those of forms under way included. */
    int count(UUID caseId) {
        return jdbc.sql("SELECT count(*) FROM case_file WHERE case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    /** Marks whole files as belonging to the case; returns how many of them do. */
    int keep(UUID caseId, Collection<UUID> files) {
        return jdbc.sql("""
                        UPDATE case_file SET kept_at = coalesce(kept_at, :now)
                        WHERE case_id = :case AND id = ANY (:files) AND sealed IS NOT NULL""")
                .param("now", OffsetDateTime.now(clock))
                .param("case", caseId)
                .param("files", files.toArray(UUID[]::new))
                .update();
    }

    /** Returns the files that belong to a case, in the order in which they came. */
    List<EvidenceFile> files(UUID caseId, CaseCipher cipher) {
        return jdbc.sql("""
                        SELECT id, sealed FROM case_file
                        WHERE case_id = ? AND kept_at IS NOT NULL ORDER BY staged_at, id""")
                .param(caseId)
                .query((row, n) -> {
                    UUID id = row.getObject(1, UUID.class);
                    return EvidenceFile.read(id, cipher.open(row.getBytes(2), "file/" + id));
                })
                .list();
    }

    void copy(EvidenceFile file, CaseCipher cipher, OutputStream out) throws IOException {
        for (int part = 0; part < file.parts(); part++) {
            byte[] sealed = jdbc.sql("SELECT sealed FROM case_file_part WHERE file_id = ? AND part = ?")
                    .param(file.id())
                    .param(part)
                    .query((row, n) -> row.getBytes(1))
                    .single();
            out.write(cipher.open(sealed, place(file.id(), part)));
        }
    }

    /** Deletes files that do not belong to the case yet. */
    void delete(UUID caseId, Collection<UUID> files) {
        jdbc.sql("""
                        WITH gone AS (SELECT id FROM case_file
                                      WHERE case_id = :case AND id = ANY (:files) AND kept_at IS NULL),
                             parts AS (DELETE FROM case_file_part USING gone WHERE file_id = gone.id)
                        SELECT count(*) FROM gone""")
                .param("case", caseId)
                .param("files", files.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
        jdbc.sql("DELETE FROM case_file WHERE case_id = :case AND id = ANY (:files) AND kept_at IS NULL")
                .param("case", caseId)
                .param("files", files.toArray(UUID[]::new))
                .update();
    }

    private static byte[] tail(byte[] before, byte[] part) {
        if (part.length >= EvidenceType.TAIL_BYTES) {
            return Arrays.copyOfRange(part, part.length - EvidenceType.TAIL_BYTES, part.length);
        }
        byte[] both = Arrays.copyOf(before, before.length + part.length);
        System.arraycopy(part, 0, both, before.length, part.length);
        return Arrays.copyOfRange(both, Math.max(0, both.length - EvidenceType.TAIL_BYTES), both.length);
    }

    private static String place(UUID file, int part) {
        return "part/" + file + "/" + part;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java lacks SHA-256", impossible);
        }
    }
}
