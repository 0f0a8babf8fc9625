package org.zhengxin.intake.mapping;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhengxin.catalog.AmountUnit;
import org.zhengxin.foundation.json.CanonicalJson;

/** Keeps the agencies' feed profiles (报送模板配置库). */
@Repository
public class FeedProfiles {
    private final JdbcClient jdbc;
    private final Clock clock;

    FeedProfiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Saves a profile under its name, in place of an earlier one. */
    public void save(long agencyId, FeedProfile profile) {
        Map<String, String> units = new LinkedHashMap<>();
        profile.units().forEach((field, unit) -> units.put(field, unit.name()));
        jdbc.sql("""
                INSERT INTO feed_profile (agency_id, name, kind, definition, updated_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (agency_id, name) DO UPDATE
                SET kind = excluded.kind, definition = excluded.definition, updated_at = excluded.updated_at
                """)
                .param(agencyId)
                .param(profile.name())
                .param(profile.kind())
                .param(CanonicalJson.write(parts(profile, units)))
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** A profile without words of its own is stored as it always was. */
    private static Map<String, Object> parts(FeedProfile profile, Map<String, String> units) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("columns", profile.columns());
        parts.put("units", units);
        parts.put("constants", profile.constants());
        if (!profile.words().isEmpty()) {
            parts.put("words", profile.words());
        }
        return parts;
    }

    /** Finds a profile of an agency. */
    public Optional<FeedProfile> find(long agencyId, String name) {
        return jdbc.sql("SELECT name, kind, definition FROM feed_profile WHERE agency_id = ? AND name = ?")
                .param(agencyId)
                .param(name)
                .query((row, n) -> read(row.getString("name"), row.getString("kind"), row.getString("definition")))
                .optional();
    }

    /** Returns the profiles of an agency by name. */
    public List<FeedProfile> of(long agencyId) {
        return jdbc.sql("SELECT name, kind, definition FROM feed_profile WHERE agency_id = ? ORDER BY name")
                .param(agencyId)
                .query((row, n) -> read(row.getString("name"), row.getString("kind"), row.getString("definition")))
                .list();
    }

    /** Deletes a profile; tells whether there was one. */
    public boolean delete(long agencyId, String name) {
        return jdbc.sql("DELETE FROM feed_profile WHERE agency_id = ? AND name = ?")
                        .param(agencyId)
                        .param(name)
                        .update()
                > 0;
    }

    private static FeedProfile read(String name, String kind, String definition) {
        if (!(CanonicalJson.parse(definition) instanceof Map<?, ?> parts)) {
            throw new IllegalStateException("a stored feed profile is no object");
        }
        Map<String, AmountUnit> units = new LinkedHashMap<>();
        texts(parts.get("units")).forEach((field, unit) -> units.put(field, AmountUnit.valueOf(unit)));
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        if (parts.get("words") instanceof Map<?, ?> fields) {
            fields.forEach((field, own) -> words.put(String.valueOf(field), texts(own)));
        }
        return new FeedProfile(name, kind, texts(parts.get("columns")), units, texts(parts.get("constants")), words);
    }

    private static Map<String, String> texts(@org.jspecify.annotations.Nullable Object part) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        }
        return texts;
    }
}
