package org.zhengxin.access.machine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Recipients;

/** The machine clients whose scope is the changes feed (信息接收方). */
@Component
class StoredRecipients implements Recipients {

    private final JdbcClient jdbc;

    StoredRecipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Recipient> all() {
        return jdbc.sql("""
                        SELECT id, name, created_at FROM machine_client
                        WHERE ended_at IS NULL AND :scope = ANY (scopes) ORDER BY id""")
                .param("scope", MachineScope.CHANGES.label())
                .query((row, index) -> new Recipient(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }
}
