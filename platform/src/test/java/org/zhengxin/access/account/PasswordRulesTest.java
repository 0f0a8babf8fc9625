package org.zhengxin.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengxin.access.Account;
import org.zhengxin.access.Role;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(new CommonPasswords());

    @ParameterizedTest
    @CsvSource({
        "CLERK, fourteen chars, TOO_SHORT",
        "REVIEWER, eleven char, TOO_SHORT",
        "REVIEWER, administrator, COMMON",
        "REVIEWER, Administrator2026!, COMMON",
        "REVIEWER, 1qaz2wsx3edc4rfv, COMMON",
        "CLERK, password1password1, COMMON",
        "CLERK, aaaaaaaaaaaaaaaaaaaa, COMMON",
        "CLERK, abababababababababab, COMMON",
        "CLERK, abcdefghijklmnopqrstuvwxyz, COMMON",
        "CLERK, 123456789012345678901234, COMMON",
        "CLERK, sjk-clerk-01-2026, CONTEXT",
        "CLERK, Zhengxin-credit-2026, CONTEXT",
        "CLERK, 正信信用办数据报送岗口令密码, TOO_SHORT",
        "CLERK, 正信信用办数据报送岗口令密码信用中国, CONTEXT",
    })
    void password_thatOthersWouldTry_isRefused(Role role, String password, PasswordRules.Fault fault) {
        assertThat(rules.fault(account(role), password)).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "CLERK, correct horse battery staple",
        "CLERK, 秋天的银杏叶落在二七塔前的台阶上",
        "REVIEWER, ginkgo-9Tower",
        "CLERK, qv7Zr0pKx2MnL5tB",
    })
    void password_thatIsLongAndOnesOwn_isTakenWhateverItsCharacters(Role role, String password) {
        assertThat(rules.fault(account(role), password)).isEmpty();
    }

    @Test
    void password_ofMoreThanTwoHundredAndFiftySixCharacters_isRefused() {
        String long256 = "秋天的银杏叶落在二七塔前的台阶上".repeat(16);
        assertThat(long256).hasSize(256);
        assertThat(rules.fault(account(Role.CLERK), long256 + "x")).contains(PasswordRules.Fault.TOO_LONG);
        assertThat(rules.fault(account(Role.CLERK), long256)).isEmpty();
    }

    @Test
    void password_typedInAnotherNormalForm_isTheSame() {
        Passwords passwords = new Passwords();
        String hash = passwords.hash("caf\u00e9 am Morgen und am Abend");
        assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=7168,t=5,p=1$");
        assertThat(passwords.matches("cafe\u0301 am Morgen und am Abend", hash, Passwords.Standing.STRANGER))
                .isTrue();
        assertThat(passwords.isOutdated(hash)).isFalse();
    }

    @Test
    void password_ofAnAccountThatIsNotThere_isNeverRight() {
        Passwords passwords = new Passwords();
        assertThat(passwords.matches("nobody's", null, Passwords.Standing.STRANGER))
                .isFalse();
        assertThat(passwords.matches("", null, Passwords.Standing.STRANGER)).isFalse();
    }

    @Test
    void hash_fromBefore_isCheckedAndOutdated() {
        String before = "{bcrypt}"
                + new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder(4).encode("from before");
        Passwords passwords = new Passwords();
        assertThat(passwords.matches("from before", before, Passwords.Standing.STRANGER))
                .isTrue();
        assertThat(passwords.matches("from then", before, Passwords.Standing.STRANGER))
                .isFalse();
        assertThat(passwords.isOutdated(before)).isTrue();
    }

    private static Account account(Role role) {
        return new Account(1, "sjk-clerk-01", "数据报送岗", "中州市某局", role, null, null, null);
    }
}
