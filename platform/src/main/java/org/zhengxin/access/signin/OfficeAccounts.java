package org.zhengxin.access.signin;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The office's accounts (信用办账号). */
@Component
public class OfficeAccounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    OfficeAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells whether there is any account. */
    public boolean exist() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM office_account)")
                .query(Boolean.class)
                .single();
    }

    /** Adds an account; false if the name is taken. */
    public boolean add(String username, String password) {
        return jdbc.sql("""
                        INSERT INTO office_account (username, password_hash) VALUES (:username, :hash)
                        ON CONFLICT DO NOTHING""")
                        .param("username", username)
                        .param("hash", encoder.encode(password))
                        .update()
                == 1;
    }

    Optional<String> passwordHash(String username) {
        return jdbc.sql("SELECT password_hash FROM office_account WHERE username = :username")
                .param("username", username)
                .query(String.class)
                .optional();
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    String hashOfNobody() {
        return encoder.encode("");
    }
}
