package org.zhengxin.record;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.commitment.FieldCommitment;
import org.zhengxin.foundation.commitment.VersionSalt;
import org.zhengxin.ledger.Append;
import org.zhengxin.ledger.EntryEvent;
import org.zhengxin.ledger.EntryType;
import org.zhengxin.ledger.Leaf;
import org.zhengxin.ledger.LogPlace;
import org.zhengxin.ledger.LogSource;

/**
 * Enters the releases of the catalogue into the log (目录版本日志条目), each at the start that first brings it and before
 * anything is taken in by it.
 */
@Component
class CatalogueEntries implements LogSource {
    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    CatalogueEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public EntryType type() {
        return EntryType.CATALOGUE;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public int enterOlder(Append append, int most) {
        List<Held> releases =
                jdbc.sql("""
                SELECT * FROM catalog_release WHERE log_range IS NULL ORDER BY number LIMIT ? FOR UPDATE
                """).param(most).query((row, n) -> held(row)).list();
        for (Held release : releases) {
            VersionSalt salt = VersionSalt.draw(random);
            byte[] commitment = FieldCommitment.to(salt, release.fields());
            LogPlace place = append.add(new Leaf(
                    EntryType.CATALOGUE, EntryEvent.OPENED, 0, release.key().id(), 1, commitment));
            jdbc.sql("UPDATE catalog_release SET salt = ?, log_range = ?, log_position = ? WHERE log_id = ?")
                    .param(salt.bytes())
                    .param(place.range())
                    .param(place.position())
                    .param(release.key().id())
                    .update();
        }
        return releases.size();
    }

    @Override
    public void forgetPlaces() {
        jdbc.sql("UPDATE catalog_release SET log_range = NULL").update();
    }

    @Override
    public List<Held> held(Collection<Key> keys) {
        List<Held> held = new ArrayList<>();
        jdbc.sql("SELECT * FROM catalog_release WHERE log_id = ANY (?)")
                .param(keys.stream().map(Key::id).toArray(UUID[]::new))
                .query(row -> {
                    held.add(held(row));
                });
        return held;
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM catalog_release")
                .query(Long.class)
                .single();
    }

    @Override
    public String places() {
        return "SELECT log_id AS id, 1 AS version, log_range, log_position FROM catalog_release";
    }

    @Override
    public Map<UUID, String> subjects(Collection<UUID> ids) {
        return Map.of();
    }

    @Override
    public Set<String> open(Map<String, ?> fields) {
        return fields.keySet();
    }

    @Override
    public void restore(List<Restored> things) {
        CatalogueRestore.write(jdbc, things);
    }

    @Override
    public void completeRestored() {
        CatalogueRestore.complete(jdbc);
    }

    private static Held held(ResultSet row) throws SQLException {
        Map<String, Object> fields = Map.of(
                "number", row.getLong("number"),
                "release", row.getString("id"),
                "hash", row.getString("hash"));
        long range = row.getLong("log_range");
        LogPlace place = row.wasNull() ? null : new LogPlace(range, row.getInt("log_position"));
        return new Held(new Key(row.getObject("log_id", UUID.class), 1), place, row.getBytes("salt"), fields);
    }
}
