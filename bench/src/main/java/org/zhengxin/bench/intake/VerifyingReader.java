package org.zhengxin.bench.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhengxin.bench.Api;
import org.zhengxin.bench.Database;
import org.zhengxin.bench.PlatformProcess;
import org.zhengxin.foundation.commitment.FieldCommitment;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.merkle.InclusionProof;
import org.zhengxin.foundation.merkle.TreeHash;
import org.zhengxin.foundation.note.Checkpoint;
import org.zhengxin.foundation.note.NoteVerifier;
import org.zhengxin.foundation.note.SignedNote;

/**
 * A reader who asks for proofs of what was just taken in while more comes in, and believes none of them unchecked
 * (逐一验证的读者). Slow enough not to be the load itself.
 */
final class VerifyingReader implements AutoCloseable {
    private static final long PAUSE = 50;
    private static final String LATEST = "SELECT id FROM record ORDER BY id DESC LIMIT 1";

    private final Api api;
    private final Database database;
    private final @Nullable NoteVerifier key;
    private final Thread reader;
    private final List<String> wrong = new ArrayList<>();
    private volatile long verified;
    private volatile boolean ended;

    private VerifyingReader(PlatformProcess platform, boolean log) throws IOException {
        this.api = platform.api();
        this.database = platform.database();
        this.key = log
                ? NoteVerifier.parse(
                        api.get("/log/key").body().lines().findFirst().orElseThrow())
                : null;
        this.reader = Thread.ofPlatform().name("verifying-reader").start(this::read);
    }

    static VerifyingReader of(PlatformProcess platform) throws IOException {
        return new VerifyingReader(platform, true);
    }

    /** Reads the records alone, as often: so that a run without a log bears the same load. */
    static VerifyingReader withoutLog(PlatformProcess platform) throws IOException {
        return new VerifyingReader(platform, false);
    }

    /** Returns how many proofs were given, each of which held. */
    long verified() {
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("A proof did not hold: " + wrong.getFirst());
        }
        return verified;
    }

    @Override
    public void close() {
        ended = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (Connection connection = database.connect();
                PreparedStatement latest = connection.prepareStatement(LATEST)) {
            while (!ended && wrong.isEmpty()) {
                try (ResultSet row = latest.executeQuery()) {
                    if (row.next()) {
                        check(row.getString(1));
                    }
                }
                Thread.sleep(PAUSE);
            }
        } catch (SQLException | IOException | RuntimeException e) {
            wrong.add(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(String record) throws IOException {
        if (key == null) {
            api.get("/api/v1/records/" + record);
            return;
        }
        String body = api.get("/api/v1/records/" + record + "/proof").body();
        Map<?, ?> proof = map(CanonicalJson.parse(body));
        SignedNote note = SignedNote.parse(String.valueOf(proof.get("checkpoint")));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        TreeHash leaf = TreeHash.leaf(CanonicalJson.bytes(proof.get("entry")));
        if (note.isSignedBy(key)
                && path(proof, checkpoint).proves(leaf, checkpoint.root())
                && commitment(proof).equals(map(proof.get("entry")).get("commitment"))) {
            verified++;
        } else {
            wrong.add(record);
        }
    }

    private static InclusionProof path(Map<?, ?> proof, Checkpoint checkpoint) {
        List<TreeHash> path = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(proof.get("inclusionProof")))
                .forEach(hash -> path.add(TreeHash.of(Base64.getDecoder().decode(String.valueOf(hash)))));
        return new InclusionProof((Long) Objects.requireNonNull(proof.get("index")), checkpoint.size(), path);
    }

    /** Of what is shown; an entry that shows nothing vouches for itself alone. */
    private static Object commitment(Map<?, ?> proof) {
        Map<String, String> hashes = new TreeMap<>();
        map(proof.get("hashes")).forEach((name, hash) -> hashes.put(String.valueOf(name), String.valueOf(hash)));
        map(proof.get("fields")).forEach((name, value) -> {
            byte[] salt = HexFormat.of()
                    .parseHex(String.valueOf(map(proof.get("salts")).get(name)));
            hashes.put(String.valueOf(name), FieldCommitment.hash(salt, value));
        });
        return hashes.isEmpty()
                ? Objects.requireNonNull(map(proof.get("entry")).get("commitment"))
                : FieldCommitment.over(hashes);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }
}
