package org.zhengxin.access.account;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.directory.Secret;

/** Codes that each replace one code of a lost second factor (恢复码): 128 random bits, shown once, kept as hashes. */
@Component
public class RecoveryCodes {

    private static final int HOW_MANY = 8;
    private static final int BYTES = 16;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes new ones in the place of all earlier ones. */
    @Transactional
    public List<String> replace(long account) {
        jdbc.sql("DELETE FROM account_recovery_code WHERE account_id = :account")
                .param("account", account)
                .update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < HOW_MANY; i++) {
            String code = fresh();
            jdbc.sql("INSERT INTO account_recovery_code (account_id, code_hash) VALUES (:account, :hash)")
                    .param("account", account)
                    .param("hash", Secret.hash(normal(code)))
                    .update();
            codes.add(code);
        }
        return codes;
    }

    /** Uses a code up; false if it is none of the account's or was used before. */
    public boolean use(long account, String code) {
        return jdbc.sql("""
                        UPDATE account_recovery_code SET used_at = now()
                        WHERE account_id = :account AND code_hash = :hash AND used_at IS NULL""")
                        .param("account", account)
                        .param("hash", Secret.hash(normal(code)))
                        .update()
                == 1;
    }

    /** Returns how many are left. */
    public int left(long account) {
        return jdbc.sql("""
                        SELECT count(*) FROM account_recovery_code
                        WHERE account_id = :account AND used_at IS NULL""").param("account", account).query(Integer.class).single();
    }

    /** Takes all away. */
    public void clear(long account) {
        jdbc.sql("DELETE FROM account_recovery_code WHERE account_id = :account")
                .param("account", account)
                .update();
    }

    private String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Base32().encodeToString(bytes).replace("=", "").replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    private static String normal(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
