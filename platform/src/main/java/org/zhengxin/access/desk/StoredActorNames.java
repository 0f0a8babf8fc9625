package org.zhengxin.access.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.access.ActorNames;
import org.zhengxin.web.Text;

/** Names who acted by the accounts and machine clients that there are, all of them with one question. */
@Component
class StoredActorNames implements ActorNames {

    private final JdbcClient jdbc;
    private final EventNames names;

    StoredActorNames(JdbcClient jdbc, EventNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    @Override
    public Map<String, Text> of(Collection<@Nullable String> actors) {
        Map<String, Text> found = new HashMap<>();
        jdbc.sql("""
                SELECT k.key, coalesce(account.function, machine.name) AS function, account.unit,
                       coalesce(account.agency_id, machine.agency_id) AS agency
                FROM unnest(:actors::text[]) AS k (key)
                LEFT JOIN account ON account.id = substring(k.key FROM '^account:([0-9]{1,18})$')::bigint
                LEFT JOIN machine_client AS machine
                       ON machine.id = substring(k.key FROM '^machine:([0-9]{1,18})$')::bigint
                """)
                .param(
                        "actors",
                        actors.stream().filter(Objects::nonNull).distinct().toArray(String[]::new))
                .query(row -> {
                    String key = row.getString("key");
                    Text name = names.of(
                            key, row.getString("function"), row.getString("unit"), row.getObject("agency", Long.class));
                    if (name != null) {
                        found.put(key, name);
                    }
                });
        return found;
    }
}
