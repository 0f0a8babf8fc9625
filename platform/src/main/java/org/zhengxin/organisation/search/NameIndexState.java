package org.zhengxin.organisation.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How the index of names came to be (索引状态), and whether this platform would make it the same way. */
@Component
public class NameIndexState {
    /** Raise it when names are folded, read or cut into grams otherwise. */
    private static final String RULES = "1";

    private static final List<String> TABLES =
            List.of("/org/zhengxin/organisation/search/readings.txt", "/organisation/vocabulary.yaml");

    private final JdbcTemplate jdbc;
    private final Clock clock;

    NameIndexState(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the index was made by the rules and tables of this platform. */
    public boolean isCurrent() {
        return fingerprint().equals(jdbc.queryForObject("select fingerprint from name_index_state", String.class));
    }

    void rebuilding(boolean now) {
        jdbc.update("update name_index_state set rebuilding = ?", now);
    }

    void rebuilt() {
        jdbc.update(
                "update name_index_state set fingerprint = ?, rebuilt_at = ?",
                fingerprint(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(RULES.getBytes(StandardCharsets.UTF_8));
            for (String table : TABLES) {
                try (InputStream stream = NameIndexState.class.getResourceAsStream(table)) {
                    digest.update(Objects.requireNonNull(stream).readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
