package org.zhengxin.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Tells who prepared rows (经办人): who sent them from a browser, and who let a held one in. Neither may release them. What a
 * machine sent, nobody prepared.
 */
@Service
public class Preparers {
    private static final String ACCOUNT = "account:";

    private final JdbcClient jdbc;

    Preparers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of a batch. */
    public record Place(UUID batch, int sheet, int row) {}

    /** Returns the numbers of the accounts that prepared rows; rows that nobody prepared are left out. */
    public Map<Place, Set<Long>> of(Collection<Place> places) {
        List<Place> asked = List.copyOf(places);
        Map<Place, Set<Long>> found = new HashMap<>();
        jdbc.sql("""
                SELECT k.batch, k.sheet, k.row, b.account, h.decided_by
                FROM unnest(?::uuid[], ?::int[], ?::int[]) AS k(batch, sheet, row)
                JOIN batch b ON b.id = k.batch
                LEFT JOIN batch_row h ON h.batch_id = k.batch AND h.sheet = k.sheet AND h.row = k.row
                                     AND h.decision IS NOT NULL
                WHERE b.account IS NOT NULL OR h.decided_by IS NOT NULL
                """)
                .param(asked.stream().map(Place::batch).toArray(UUID[]::new))
                .param(asked.stream().map(Place::sheet).toArray(Integer[]::new))
                .param(asked.stream().map(Place::row).toArray(Integer[]::new))
                .query(row -> {
                    Set<Long> accounts = found.computeIfAbsent(
                            new Place(row.getObject("batch", UUID.class), row.getInt("sheet"), row.getInt("row")),
                            place -> new HashSet<>());
                    long sender = row.getLong("account");
                    if (!row.wasNull()) {
                        accounts.add(sender);
                    }
                    String decider = row.getString("decided_by");
                    if (decider != null && decider.startsWith(ACCOUNT)) {
                        accounts.add(Long.parseLong(decider.substring(ACCOUNT.length())));
                    }
                });
        return found;
    }
}
