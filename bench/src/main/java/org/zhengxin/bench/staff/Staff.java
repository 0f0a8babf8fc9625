package org.zhengxin.bench.staff;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.zhengxin.bench.Database;

/**
 * Accounts of a benchmark (压测账号): clerks of every agency and checking officers, in the database at once, since inviting
 * them one by one is not what is measured.
 */
record Staff(List<String> names) {
    static final String PASSWORD = "seven ginkgo leaves on the canal";

    /** The share that checks organisations instead of sending records. */
    private static final int OFFICERS_OF = 4;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int KIBIBYTES = 7_168;
    private static final int ROUNDS = 5;

    static Staff hire(Database database, int many) throws SQLException {
        String hash =
                "{argon2}" + new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, ROUNDS).encode(PASSWORD);
        List<String> names = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO account (username, function, unit, role, agency_id, password_hash, created_by)
                        VALUES (?, '压测岗', '压测单位', ?,
                                CASE WHEN ? = 'CLERK' THEN (SELECT id FROM agency ORDER BY (id + ?) % 7, id LIMIT 1) END,
                                ?, 'bench')
                        ON CONFLICT (username) DO UPDATE SET password_hash = excluded.password_hash""")) {
            for (int i = 0; i < many; i++) {
                String role = i % OFFICERS_OF == 0 ? "OFFICER" : "CLERK";
                String name = "staff-" + i;
                insert.setString(1, name);
                insert.setString(2, role);
                insert.setString(3, role);
                insert.setInt(4, i);
                insert.setString(5, hash);
                insert.addBatch();
                names.add(name);
            }
            insert.executeBatch();
        }
        return new Staff(names);
    }
}
